"""The models: how a class declares its properties, and how its instances are made, changed and told apart."""
