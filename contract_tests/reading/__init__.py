"""What the document says: operations, parameters, schemas, credentials, servers, each found where it stands."""
