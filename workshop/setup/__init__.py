"""Make a machine ready: ``python -m workshop.setup`` fetches, then checks."""
