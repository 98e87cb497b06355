"""Requests and answers of httpx: connections, tokens, time, retries, and what a failure means."""
