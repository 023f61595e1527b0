variable "name" {
  description = "Name of the database cluster, unique in the account."
  type        = string
}

variable "owner_tag" {
  type = string
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

variable "cluster_id" {
  description = "The one Kubernetes cluster that may connect."
  type        = string
}

variable "engine_version" {
  description = "Major version of PostgreSQL."
  type        = string
}

variable "size" {
  type = string
}

variable "database_name" {
  type = string
}

variable "pool_size" {
  type = number
}
