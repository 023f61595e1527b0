package main

import (
	"context"
	"fmt"
	"hash/fnv"
	"strings"
	"time"

	"github.com/digitalocean/godo"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/validation"
)

func loadBalancerResource() *schema.Resource {
	resource := &schema.Resource{
		CreateContext: loadBalancerCreate,
		ReadContext:   loadBalancerRead,
		UpdateContext: loadBalancerUpdate,
		DeleteContext: loadBalancerDelete,
		Importer:      byId(),
		SchemaVersion: 1,
		Schema: map[string]*schema.Schema{
			"algorithm":                        {Type: schema.TypeString, Optional: true, Deprecated: "deprecated", Default: "round_robin", ValidateFunc: validation.StringInSlice([]string{"round_robin", "least_connections"}, false)},
			"disable_lets_encrypt_dns_records": {Type: schema.TypeBool, Optional: true, Default: false},
			"droplet_ids":                      {Type: schema.TypeSet, Elem: &schema.Schema{Type: schema.TypeInt}, Optional: true, Computed: true, ConflictsWith: []string{"droplet_tag"}},
			"droplet_tag":                      {Type: schema.TypeString, Optional: true, ValidateFunc: validateTag, DiffSuppressFunc: ignoringCase},
			"enable_backend_keepalive":         {Type: schema.TypeBool, Optional: true, Default: false},
			"enable_proxy_protocol":            {Type: schema.TypeBool, Optional: true, Default: false},
			"http_idle_timeout_seconds":        {Type: schema.TypeInt, Optional: true, Computed: true},
			"ip":                               {Type: schema.TypeString, Optional: true, Computed: true, Description: "Optional BYOIP address to assign on create. Must be an unassigned BYOIP on the account in the same region. When omitted, a system-allocated floating IP is provisioned.", ForceNew: true},
			"ipv6":                             {Type: schema.TypeString, Computed: true},
			"name":                             {Type: schema.TypeString, Required: true, ValidateFunc: validation.NoZeroValues},
			"network":                          {Type: schema.TypeString, Optional: true, Description: "the type of network the load balancer is accessible from (EXTERNAL or INTERNAL)", ForceNew: true, ValidateFunc: validation.StringInSlice([]string{"EXTERNAL", "INTERNAL"}, true)},
			"network_stack":                    {Type: schema.TypeString, Optional: true, Description: "The network stack determines the allocation of ipv4/ipv6 addresses to the load balancer. Enum: 'IPV4' 'DUALSTACK'", ForceNew: true, ValidateFunc: validation.StringInSlice([]string{"IPV4", "DUALSTACK"}, true)},
			"project_id":                       {Type: schema.TypeString, Optional: true, Computed: true},
			"redirect_http_to_https":           {Type: schema.TypeBool, Optional: true, Default: false},
			"region":                           {Type: schema.TypeString, Optional: true, ForceNew: true},
			"size":                             {Type: schema.TypeString, Optional: true, ValidateFunc: validation.StringInSlice([]string{"lb-small", "lb-medium", "lb-large"}, false)},
			"size_unit":                        {Type: schema.TypeInt, Optional: true, Computed: true, ValidateFunc: validation.IntBetween(1, 200)},
			"status":                           {Type: schema.TypeString, Computed: true},
			"subnet_uuid":                      {Type: schema.TypeString, Optional: true, Computed: true, ForceNew: true, ValidateFunc: validation.NoZeroValues, RequiredWith: []string{"vpc_uuid"}},
			"target_load_balancer_ids":         {Type: schema.TypeSet, Elem: &schema.Schema{Type: schema.TypeString}, Optional: true, Computed: true, Description: "list of load balancer IDs to put behind a global load balancer"},
			"tls_cipher_policy":                {Type: schema.TypeString, Optional: true, Description: "The tls cipher policy to be used for the load balancer. Enum: 'DEFAULT' 'STRONG'", ValidateFunc: validation.StringInSlice([]string{"DEFAULT", "STRONG"}, true)},
			"type":                             {Type: schema.TypeString, Optional: true, Computed: true, Description: "the type of the load balancer (GLOBAL, REGIONAL, or REGIONAL_NETWORK)", ForceNew: true, ValidateFunc: validation.StringInSlice([]string{"REGIONAL", "GLOBAL", "REGIONAL_NETWORK"}, true)},
			"urn":                              {Type: schema.TypeString, Computed: true, Description: "the uniform resource name for the load balancer"},
			"vpc_uuid":                         {Type: schema.TypeString, Optional: true, Computed: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"domains": {Type: schema.TypeSet, Optional: true, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"certificate_id":               {Type: schema.TypeString, Computed: true, Description: "certificate ID for TLS handshaking"},
				"certificate_name":             {Type: schema.TypeString, Optional: true, Computed: true, Description: "name of certificate required for TLS handshaking", ValidateFunc: validation.NoZeroValues},
				"is_managed":                   {Type: schema.TypeBool, Optional: true, Description: "flag indicating if domain is managed by DigitalOcean"},
				"name":                         {Type: schema.TypeString, Required: true, Description: "domain name", ValidateFunc: validation.NoZeroValues},
				"ssl_validation_error_reasons": {Type: schema.TypeList, Elem: &schema.Schema{Type: schema.TypeString}, Computed: true, Description: "list of domain SSL validation errors"},
				"verification_error_reasons":   {Type: schema.TypeList, Elem: &schema.Schema{Type: schema.TypeString}, Computed: true, Description: "list of domain verification errors"},
			}}},
			"firewall": {Type: schema.TypeSet, Optional: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"allow": {Type: schema.TypeList, Elem: &schema.Schema{Type: schema.TypeString}, Optional: true, Description: "the rules for ALLOWING traffic to the LB (strings in the form: 'ip:1.2.3.4' or 'cidr:1.2.0.0/16')"},
				"deny":  {Type: schema.TypeList, Elem: &schema.Schema{Type: schema.TypeString}, Optional: true, Description: "the rules for DENYING traffic to the LB (strings in the form: 'ip:1.2.3.4' or 'cidr:1.2.0.0/16')"},
			}}},
			"forwarding_rule": {Type: schema.TypeSet, Optional: true, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"certificate_id":   {Type: schema.TypeString, Optional: true, Computed: true, Deprecated: "deprecated", ValidateFunc: validation.NoZeroValues},
				"certificate_name": {Type: schema.TypeString, Optional: true, Computed: true, ValidateFunc: validation.NoZeroValues},
				"entry_port":       {Type: schema.TypeInt, Required: true, ValidateFunc: validation.IntBetween(1, 65535)},
				"entry_protocol":   {Type: schema.TypeString, Required: true, ValidateFunc: validation.StringInSlice([]string{"http", "https", "http2", "http3", "tcp", "udp"}, false)},
				"target_port":      {Type: schema.TypeInt, Required: true, ValidateFunc: validation.IntBetween(1, 65535)},
				"target_protocol":  {Type: schema.TypeString, Required: true, ValidateFunc: validation.StringInSlice([]string{"http", "https", "http2", "tcp", "udp"}, false)},
				"tls_passthrough":  {Type: schema.TypeBool, Optional: true, Default: false},
			}}},
			"glb_settings": {Type: schema.TypeList, Optional: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"failover_threshold": {Type: schema.TypeInt, Optional: true, Description: "fail-over threshold", ValidateFunc: validation.IntBetween(1, 99)},
				"region_priorities":  {Type: schema.TypeMap, Elem: &schema.Schema{Type: schema.TypeInt}, Optional: true, Description: "region priority map"},
				"target_port":        {Type: schema.TypeInt, Required: true, Description: "target port rules", ValidateFunc: validation.IntInSlice([]int{80, 443})},
				"target_protocol":    {Type: schema.TypeString, Required: true, Description: "target protocol rules", ValidateFunc: validation.StringInSlice([]string{"http", "https"}, false)},
				"cdn": {Type: schema.TypeList, Optional: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
					"is_enabled": {Type: schema.TypeBool, Optional: true, Description: "cache enable flag"},
				}}},
			}}},
			"healthcheck": {Type: schema.TypeList, Optional: true, Computed: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"check_interval_seconds":   {Type: schema.TypeInt, Optional: true, Default: 10, ValidateFunc: validation.IntBetween(3, 300)},
				"healthy_threshold":        {Type: schema.TypeInt, Optional: true, Default: 5, ValidateFunc: validation.IntBetween(2, 10)},
				"path":                     {Type: schema.TypeString, Optional: true, ValidateFunc: validation.NoZeroValues},
				"port":                     {Type: schema.TypeInt, Required: true, ValidateFunc: validation.IntBetween(1, 65535)},
				"protocol":                 {Type: schema.TypeString, Required: true, ValidateFunc: validation.StringInSlice([]string{"http", "https", "tcp"}, false)},
				"response_timeout_seconds": {Type: schema.TypeInt, Optional: true, Default: 5, ValidateFunc: validation.IntBetween(3, 300)},
				"unhealthy_threshold":      {Type: schema.TypeInt, Optional: true, Default: 3, ValidateFunc: validation.IntBetween(2, 10)},
			}}},
			"sticky_sessions": {Type: schema.TypeList, Optional: true, Computed: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"cookie_name":        {Type: schema.TypeString, Optional: true, ValidateFunc: validation.StringLenBetween(2, 40)},
				"cookie_ttl_seconds": {Type: schema.TypeInt, Optional: true, ValidateFunc: validation.IntAtLeast(1)},
				"type":               {Type: schema.TypeString, Optional: true, Default: "none", ValidateFunc: validation.StringInSlice([]string{"cookies", "none"}, false)},
			}}},
		},
	}
	resource.Schema["forwarding_rule"].Set = hashRule
	resource.CustomizeDiff = loadBalancerDiff
	return resource
}

// loadBalancerDiff refuses what the schema alone would take.
func loadBalancerDiff(_ context.Context, diff *schema.ResourceDiff, _ any) error {
	if _, set := diff.GetOk("healthcheck"); set {
		protocol := diff.Get("healthcheck.0.protocol").(string)
		_, hasPath := diff.GetOk("healthcheck.0.path")
		isHttp := protocol == "http" || protocol == "https"
		if isHttp && !hasPath {
			return fmt.Errorf("health check `path` is required for when protocol is `%s`", protocol)
		}
		if !isHttp && hasPath {
			return fmt.Errorf("health check `path` is not allowed for when protocol is `tcp`")
		}
	}
	if _, set := diff.GetOk("sticky_sessions.#"); set {
		isCookies := diff.Get("sticky_sessions.0.type").(string) == "cookies"
		for _, name := range []string{"cookie_name", "cookie_ttl_seconds"} {
			if _, given := diff.GetOk("sticky_sessions.0." + name); given != isCookies {
				return fmt.Errorf("sticky sessions `%s` goes with type `cookies`, and only with it", name)
			}
		}
	}
	kind, hasKind := diff.GetOk("type")
	region, hasRegion := diff.GetOk("region")
	if !hasKind && !hasRegion {
		return fmt.Errorf("missing 'region' value")
	}
	switch strings.ToUpper(kind.(string)) {
	case "GLOBAL":
		if region.(string) != "" {
			return fmt.Errorf("'region' must be empty or not set when 'type' is '%s'", kind)
		}
	case "REGIONAL", "REGIONAL_NETWORK":
		if region.(string) == "" {
			return fmt.Errorf("'region' must be set and not be empty when 'type' is '%s'", kind)
		}
	}
	return nil
}

// hashRule leaves the certificate's id out where its name is known: the id changes when the certificate is renewed.
func hashRule(value any) int {
	rule := value.(map[string]any)
	certificate, _ := rule["certificate_name"].(string)
	if certificate == "" {
		certificate, _ = rule["certificate_id"].(string)
	}
	hash := fnv.New32a()
	fmt.Fprintf(hash, "%v-%v-%v-%v-%v-%s", rule["entry_protocol"], rule["entry_port"], rule["target_protocol"], rule["target_port"], rule["tls_passthrough"], certificate)
	return int(hash.Sum32() >> 1)
}

func loadBalancerRequest(client *godo.Client, d *schema.ResourceData) (*godo.LoadBalancerRequest, diag.Diagnostics) {
	request := &godo.LoadBalancerRequest{
		Name:                         text(d, "name"),
		Region:                       text(d, "region"),
		Algorithm:                    text(d, "algorithm"),
		Type:                         text(d, "type"),
		Tag:                          text(d, "droplet_tag"),
		VPCUUID:                      text(d, "vpc_uuid"),
		VPCSubnetUUID:                text(d, "subnet_uuid"),
		ProjectID:                    text(d, "project_id"),
		Network:                      text(d, "network"),
		NetworkStack:                 text(d, "network_stack"),
		TLSCipherPolicy:              text(d, "tls_cipher_policy"),
		RedirectHttpToHttps:          d.Get("redirect_http_to_https").(bool),
		EnableProxyProtocol:          d.Get("enable_proxy_protocol").(bool),
		EnableBackendKeepalive:       d.Get("enable_backend_keepalive").(bool),
		DisableLetsEncryptDNSRecords: godo.PtrTo(d.Get("disable_lets_encrypt_dns_records").(bool)),
	}
	if units, set := d.GetOk("size_unit"); set {
		request.SizeUnit = uint32(units.(int))
	} else {
		request.SizeSlug = text(d, "size")
	}
	if seconds, set := d.GetOk("http_idle_timeout_seconds"); set {
		request.HTTPIdleTimeoutSeconds = godo.PtrTo(uint64(seconds.(int)))
	}
	if request.Tag == "" {
		for _, droplet := range d.Get("droplet_ids").(*schema.Set).List() {
			request.DropletIDs = append(request.DropletIDs, droplet.(int))
		}
	}
	if check := block(d, "healthcheck"); check != nil {
		request.HealthCheck = &godo.HealthCheck{
			Protocol:               check["protocol"].(string),
			Port:                   check["port"].(int),
			Path:                   check["path"].(string),
			CheckIntervalSeconds:   check["check_interval_seconds"].(int),
			ResponseTimeoutSeconds: check["response_timeout_seconds"].(int),
			HealthyThreshold:       check["healthy_threshold"].(int),
			UnhealthyThreshold:     check["unhealthy_threshold"].(int),
		}
	}
	if sticky := block(d, "sticky_sessions"); sticky != nil {
		request.StickySessions = &godo.StickySessions{
			Type:             sticky["type"].(string),
			CookieName:       sticky["cookie_name"].(string),
			CookieTtlSeconds: sticky["cookie_ttl_seconds"].(int),
		}
	}
	for _, item := range d.Get("firewall").(*schema.Set).List() {
		firewall := item.(map[string]any)
		request.Firewall = &godo.LBFirewall{Allow: texts(firewall["allow"]), Deny: texts(firewall["deny"])}
	}
	for _, item := range d.Get("forwarding_rule").(*schema.Set).List() {
		rule := item.(map[string]any)
		certificate, failed := certificateId(client, rule)
		if failed != nil {
			return nil, failed
		}
		request.ForwardingRules = append(request.ForwardingRules, godo.ForwardingRule{
			EntryProtocol:  rule["entry_protocol"].(string),
			EntryPort:      rule["entry_port"].(int),
			TargetProtocol: rule["target_protocol"].(string),
			TargetPort:     rule["target_port"].(int),
			TlsPassthrough: rule["tls_passthrough"].(bool),
			CertificateID:  certificate,
		})
	}
	return request, nil
}

// certificateId looks the rule's certificate up by its name, for the id that it has today.
func certificateId(client *godo.Client, rule map[string]any) (string, diag.Diagnostics) {
	name, _ := rule["certificate_name"].(string)
	if name == "" {
		given, _ := rule["certificate_id"].(string)
		return given, nil
	}
	certificate, err := certificateByName(client, name)
	if err != nil {
		return "", diag.Errorf("looking up certificate %s: %s", name, err)
	}
	return certificate.ID, nil
}

func loadBalancerCreate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	client := api(meta)
	request, failed := loadBalancerRequest(client, d)
	if failed != nil {
		return failed
	}
	balancer, _, err := client.LoadBalancers.Create(context.Background(), request)
	if err != nil {
		return diag.Errorf("creating load balancer: %s", err)
	}
	d.SetId(balancer.ID)
	until := time.Now().Add(scaled(10 * time.Minute))
	for balancer.Status != "active" {
		if time.Now().After(until) {
			return diag.Errorf("load balancer %s is not active in time: %s", d.Id(), balancer.Status)
		}
		if stopped := pause(ctx, 15*time.Second); stopped != nil {
			return diag.Errorf("waiting for load balancer %s to become active: %s", d.Id(), stopped)
		}
		if balancer, _, err = client.LoadBalancers.Get(context.Background(), d.Id()); err != nil {
			return diag.Errorf("waiting for load balancer %s to become active: %s", d.Id(), err)
		}
	}
	return loadBalancerRead(ctx, d, meta)
}

func loadBalancerRead(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	client := api(meta)
	balancer, response, err := client.LoadBalancers.Get(context.Background(), d.Id())
	if err != nil {
		return read(d, response, err, "load balancer")
	}
	rules := []any{}
	for _, rule := range balancer.ForwardingRules {
		name := ""
		if rule.CertificateID != "" {
			certificate, _, err := client.Certificates.Get(context.Background(), rule.CertificateID)
			if err != nil {
				return diag.Errorf("reading the certificate of load balancer %s: %s", d.Id(), err)
			}
			name = certificate.Name
		}
		rules = append(rules, map[string]any{
			"entry_protocol": rule.EntryProtocol, "entry_port": rule.EntryPort,
			"target_protocol": rule.TargetProtocol, "target_port": rule.TargetPort,
			"tls_passthrough": rule.TlsPassthrough, "certificate_name": name, "certificate_id": name,
		})
	}
	values := map[string]any{
		"name":                             balancer.Name,
		"urn":                              balancer.URN(),
		"ip":                               balancer.IP,
		"ipv6":                             balancer.IPv6,
		"status":                           balancer.Status,
		"algorithm":                        balancer.Algorithm,
		"redirect_http_to_https":           balancer.RedirectHttpToHttps,
		"enable_proxy_protocol":            balancer.EnableProxyProtocol,
		"enable_backend_keepalive":         balancer.EnableBackendKeepalive,
		"droplet_tag":                      balancer.Tag,
		"vpc_uuid":                         balancer.VPCUUID,
		"subnet_uuid":                      balancer.VPCSubnetUUID,
		"project_id":                       balancer.ProjectID,
		"type":                             balancer.Type,
		"droplet_ids":                      balancer.DropletIDs,
		"disable_lets_encrypt_dns_records": balancer.DisableLetsEncryptDNSRecords != nil && *balancer.DisableLetsEncryptDNSRecords,
		"forwarding_rule":                  rules,
	}
	if balancer.SizeUnit > 0 {
		values["size_unit"] = int(balancer.SizeUnit)
	} else {
		values["size"] = balancer.SizeSlug
	}
	if balancer.HTTPIdleTimeoutSeconds != nil {
		values["http_idle_timeout_seconds"] = int(*balancer.HTTPIdleTimeoutSeconds)
	}
	if balancer.Region != nil {
		values["region"] = balancer.Region.Slug
	}
	if check := balancer.HealthCheck; check != nil {
		values["healthcheck"] = []any{map[string]any{
			"protocol": check.Protocol, "port": check.Port, "path": check.Path,
			"check_interval_seconds": check.CheckIntervalSeconds, "response_timeout_seconds": check.ResponseTimeoutSeconds,
			"healthy_threshold": check.HealthyThreshold, "unhealthy_threshold": check.UnhealthyThreshold,
		}}
	}
	if sticky := balancer.StickySessions; sticky != nil {
		values["sticky_sessions"] = []any{map[string]any{
			"type": sticky.Type, "cookie_name": sticky.CookieName, "cookie_ttl_seconds": sticky.CookieTtlSeconds,
		}}
	}
	if firewall := balancer.Firewall; firewall != nil {
		values["firewall"] = []any{map[string]any{"allow": firewall.Allow, "deny": firewall.Deny}}
	}
	return store(d, values)
}

func loadBalancerUpdate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	request, failed := loadBalancerRequest(api(meta), d)
	if failed != nil {
		return failed
	}
	if _, _, err := api(meta).LoadBalancers.Update(context.Background(), d.Id(), request); err != nil {
		return diag.Errorf("updating load balancer %s: %s", d.Id(), err)
	}
	return loadBalancerRead(ctx, d, meta)
}

func loadBalancerDelete(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	response, err := api(meta).LoadBalancers.Delete(context.Background(), d.Id())
	return removed(d, response, err, "load balancer")
}
