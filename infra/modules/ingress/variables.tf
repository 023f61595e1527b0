variable "name" {
  description = "Name of the load balancer, unique in the account."
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

variable "node_tag" {
  description = "Every droplet with this tag receives the traffic."
  type        = string
}

variable "node_port" {
  description = "Port on each node where the ingress controller listens: see infra/bootstrap."
  type        = number
}

variable "certificate_name" {
  description = "By name, since the id of a certificate changes when it is renewed."
  type        = string
}
