variable "name" {
  description = "Name of the project, unique in the account."
  type        = string
}

variable "owner_tag" {
  description = "Which environment of which repository owns it: staging:<repository id>:<environment>."
  type        = string
}
