variable "domain" {
  description = "The zone of the apps' names. At the registrar, delegate it to ns1, ns2 and ns3.digitalocean.com."
  type        = string
}

variable "environments" {
  description = "Each gets a wildcard certificate for *.<environment>.<domain>."
  type        = list(string)
  default     = ["staging"]
}

variable "state_bucket" {
  description = "Name of the bucket for Terraform's state, unique in its region."
  type        = string
}

variable "region" {
  description = "Region of the bucket: one that has Spaces."
  type        = string
  default     = "nyc3"
}
