terraform {
  # use_lockfile came with 1.10.
  required_version = ">= 1.10.0, < 2.0.0"

  required_providers {
    digitalocean = {
      source  = "digitalocean/digitalocean"
      version = "2.99.1"
    }
  }

  # Bucket, key, region and endpoint come with `terraform init -backend-config`.
  backend "s3" {}
}

# The token is read from DIGITALOCEAN_TOKEN.
provider "digitalocean" {}
