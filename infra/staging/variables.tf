# Given by the provision action as TF_VAR_*.

variable "name_prefix" {
  description = "First part of every name: the repository's id and the environment are in it."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{2,50}$", var.name_prefix))
    error_message = "name_prefix is 3 to 51 of a-z, 0-9 and `-`, beginning with a letter."
  }
}

variable "owner_tag" {
  description = "staging:<repository id>:<environment>, on everything that can carry a tag."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9_:-]{1,255}$", var.owner_tag))
    error_message = "owner_tag must be a tag of DigitalOcean."
  }
}

variable "environment" {
  type = string
}

variable "region" {
  type = string
}

variable "domain" {
  description = "The zone of the apps' names, made by infra/foundation."
  type        = string
}

variable "hosts" {
  description = "Full host names of the apps."
  type        = list(string)
}

variable "database_name" {
  type = string
}

# For `variables` of a stack in .github/staging.yml.

variable "kubernetes_version_prefix" {
  type    = string
  default = "1.36."
}

variable "node_size" {
  type    = string
  default = "s-2vcpu-4gb"
}

variable "min_nodes" {
  type    = number
  default = 2
}

variable "max_nodes" {
  type    = number
  default = 3
}

variable "database_version" {
  type    = string
  default = "17"
}

variable "database_size" {
  type    = string
  default = "db-s-1vcpu-1gb"
}

variable "database_pool_size" {
  type    = number
  default = 20
}

variable "certificate_name" {
  description = "Default: `<environment>-<domain with dashes>`, as infra/foundation calls it."
  type        = string
  default     = null
}

variable "namespaces" {
  description = "Namespaces that get the database's secret. Default: the environment's name."
  type        = list(string)
  default     = null
}
