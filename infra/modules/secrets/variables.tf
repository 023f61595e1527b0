variable "namespaces" {
  description = "Namespaces of the cluster that get the database's secret."
  type        = list(string)
}

variable "pooled_uri" {
  type      = string
  sensitive = true
}

variable "database" {
  type = object({
    host     = string
    port     = number
    user     = string
    password = string
    database = string
  })
  sensitive = true
}
