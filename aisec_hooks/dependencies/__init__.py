"""What the difference between a manifest's two sides means under the policy."""
