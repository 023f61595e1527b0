variable "name" {
  description = "Name of the cluster, unique in the account."
  type        = string
}

variable "owner_tag" {
  description = "Carried by the cluster and by each of its nodes."
  type        = string
}

variable "region" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "project_id" {
  type = string
}

variable "version_prefix" {
  description = "Minor version of Kubernetes with its final dot, such as `1.36.`."
  type        = string

  validation {
    condition     = can(regex("^1\\.[0-9]+\\.$", var.version_prefix))
    error_message = "version_prefix is a minor version with its final dot, such as `1.36.`."
  }
}

variable "node_size" {
  type = string
}

variable "min_nodes" {
  type = number
}

variable "max_nodes" {
  type = number
}
