# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""What a client calls: the operations by tag, a module each, imported when it is first asked for."""
