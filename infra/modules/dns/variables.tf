variable "domain" {
  description = "The zone, which lives longer than any environment: see infra/foundation."
  type        = string
}

variable "hosts" {
  description = "Full names, one record each."
  type        = list(string)
}

variable "address" {
  description = "IPv4 address of the load balancer."
  type        = string
}
