"""The document's schemas that are judged as a whole: what holds for a value, what it lacks, and what it breaks."""
