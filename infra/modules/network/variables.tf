variable "name" {
  description = "Name of the VPC, unique in the account."
  type        = string
}

variable "owner_tag" {
  description = "VPCs cannot be tagged: the owner is written in the description."
  type        = string
}

variable "region" {
  type = string
}
