package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/big"
	"regexp"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// fill says what an attribute that only the service knows has; `path` is its place in the resource.
type fill func(attribute *tfprotov6.SchemaAttribute, path string, value tftypes.Value) tftypes.Value

// walk puts what `with` says into every attribute of a block and of what lies in it.
func walk(block *tfprotov6.SchemaBlock, value tftypes.Value, path string, with fill) (tftypes.Value, error) {
	if value.IsNull() || !value.IsKnown() {
		return value, nil
	}
	fields := map[string]tftypes.Value{}
	if err := value.As(&fields); err != nil {
		return value, err
	}
	if err := walkAttributes(block.Attributes, fields, path, with); err != nil {
		return value, err
	}
	for _, nested := range block.BlockTypes {
		inner := func(item tftypes.Value, key string) (tftypes.Value, error) {
			return walk(nested.Block, item, path+"."+nested.TypeName+key, with)
		}
		isOne := nested.Nesting == tfprotov6.SchemaNestedBlockNestingModeSingle || nested.Nesting == tfprotov6.SchemaNestedBlockNestingModeGroup
		changed, err := each(fields[nested.TypeName], isOne, inner)
		if err != nil {
			return value, err
		}
		fields[nested.TypeName] = changed
	}
	return tftypes.NewValue(value.Type(), fields), nil
}

func walkAttributes(attributes []*tfprotov6.SchemaAttribute, fields map[string]tftypes.Value, path string, with fill) error {
	for _, attribute := range attributes {
		place := path + "." + attribute.Name
		value := with(attribute, place, fields[attribute.Name])
		if attribute.NestedType != nil && !value.IsNull() && value.IsKnown() {
			var err error
			isOne := attribute.NestedType.Nesting == tfprotov6.SchemaObjectNestingModeSingle
			if value, err = each(value, isOne, func(item tftypes.Value, key string) (tftypes.Value, error) {
				if item.IsNull() || !item.IsKnown() {
					return item, nil
				}
				inner := map[string]tftypes.Value{}
				if err := item.As(&inner); err != nil {
					return item, err
				}
				if err := walkAttributes(attribute.NestedType.Attributes, inner, place+key, with); err != nil {
					return item, err
				}
				return tftypes.NewValue(item.Type(), inner), nil
			}); err != nil {
				return err
			}
		}
		fields[attribute.Name] = value
	}
	return nil
}

// each changes one object, or all objects of a list, set or map.
func each(value tftypes.Value, isOne bool, change func(item tftypes.Value, key string) (tftypes.Value, error)) (tftypes.Value, error) {
	if value.IsNull() || !value.IsKnown() {
		return value, nil
	}
	if isOne {
		return change(value, "")
	}
	if value.Type().Is(tftypes.Map{}) {
		items := map[string]tftypes.Value{}
		if err := value.As(&items); err != nil {
			return value, err
		}
		for key, item := range items {
			changed, err := change(item, "."+key)
			if err != nil {
				return value, err
			}
			items[key] = changed
		}
		return tftypes.NewValue(value.Type(), items), nil
	}
	items := []tftypes.Value{}
	if err := value.As(&items); err != nil {
		return value, err
	}
	for at, item := range items {
		changed, err := change(item, fmt.Sprintf(".%d", at))
		if err != nil {
			return value, err
		}
		items[at] = changed
	}
	return tftypes.NewValue(value.Type(), items), nil
}

// planned: what the service decides is known after the apply; what may only be written is in no plan and no state.
func planned(attribute *tfprotov6.SchemaAttribute, _ string, value tftypes.Value) tftypes.Value {
	if attribute.WriteOnly {
		return tftypes.NewValue(attribute.ValueType(), nil)
	}
	if attribute.Computed && value.IsNull() {
		return tftypes.NewValue(attribute.ValueType(), tftypes.UnknownValue)
	}
	return value
}

// applied makes up what is not known yet.
func applied(seed string) fill {
	return func(attribute *tfprotov6.SchemaAttribute, path string, value tftypes.Value) tftypes.Value {
		if value.IsKnown() {
			return value
		}
		return madeUp(attribute.ValueType(), attribute.Name, seed+path)
	}
}

// answered makes up what was not said, for what is read and not made.
func answered(seed string) fill {
	return func(attribute *tfprotov6.SchemaAttribute, path string, value tftypes.Value) tftypes.Value {
		return applied(seed)(attribute, path, planned(attribute, path, value))
	}
}

func madeUp(kind tftypes.Type, name, seed string) tftypes.Value {
	switch typed := kind.(type) {
	case tftypes.Object:
		fields := map[string]tftypes.Value{}
		for inner, innerKind := range typed.AttributeTypes {
			fields[inner] = madeUp(innerKind, inner, seed+"."+inner)
		}
		return tftypes.NewValue(kind, fields)
	case tftypes.Tuple:
		items := []tftypes.Value{}
		for at, item := range typed.ElementTypes {
			items = append(items, madeUp(item, name, fmt.Sprintf("%s.%d", seed, at)))
		}
		return tftypes.NewValue(kind, items)
	case tftypes.List, tftypes.Set:
		return tftypes.NewValue(kind, []tftypes.Value{})
	case tftypes.Map:
		return tftypes.NewValue(kind, map[string]tftypes.Value{})
	}
	digest := sha256.Sum256([]byte(seed))
	switch {
	case kind.Is(tftypes.Bool):
		return tftypes.NewValue(kind, false)
	case kind.Is(tftypes.Number):
		return tftypes.NewValue(kind, numberFor(name, digest))
	default:
		return tftypes.NewValue(tftypes.String, textFor(name, digest))
	}
}

func numberFor(name string, digest [32]byte) *big.Float {
	switch {
	case name == "id" || hasSuffix(name, "_id"):
		return big.NewFloat(float64(uint32(digest[0])<<16 | uint32(digest[1])<<8 | uint32(digest[2])))
	case hasSuffix(name, "port"):
		return big.NewFloat(443)
	}
	return big.NewFloat(0)
}

var forms = []struct {
	name *regexp.Regexp
	text func(hex string, digest [32]byte) string
}{
	{regexp.MustCompile(`(^|_)ip_?v6`), func(hex string, _ [32]byte) string { return "2001:db8::" + hex[:4] }},
	{regexp.MustCompile(`(cidr|cidr_block|subnet|ip_range)$`), func(string, [32]byte) string { return "192.0.2.0/24" }},
	{regexp.MustCompile(`(^|_)(ip|ip_?v4)(_|$)|(^|_)address$`), func(_ string, digest [32]byte) string { return fmt.Sprintf("192.0.2.%d", 1+int(digest[0])%254) }},
	{regexp.MustCompile(`(url|uri|endpoint|website)s?$`), func(hex string, _ [32]byte) string { return "https://" + hex[:8] + ".stub.invalid" }},
	{regexp.MustCompile(`(host|hostname|fqdn|domain|dns_name|domain_name)$`), func(hex string, _ [32]byte) string { return hex[:8] + ".stub.invalid" }},
	{regexp.MustCompile(`email$`), func(hex string, _ [32]byte) string { return hex[:8] + "@stub.invalid" }},
	{regexp.MustCompile(`(^|_)(at|time|date|timestamp|created|updated|created_on|modified_on|rfc3339)$`), func(string, [32]byte) string { return "2026-01-01T00:00:00Z" }},
	{regexp.MustCompile(`(^|_)(json|policy|document)$`), func(string, [32]byte) string { return "{}" }},
	{regexp.MustCompile(`(^|_)(uuid|guid)$`), func(hex string, _ [32]byte) string {
		return hex[:8] + "-" + hex[8:12] + "-4" + hex[13:16] + "-8" + hex[17:20] + "-" + hex[20:32]
	}},
	{regexp.MustCompile(`(^|_)(status|state)$`), func(string, [32]byte) string { return "active" }},
	{regexp.MustCompile(`(^|_)(zone_)?id$`), func(hex string, _ [32]byte) string { return "stub-" + hex[:16] }},
}

// textFor has the form that a name asks for, so that what reads it can go on; names and addresses are those that nobody has (RFC 2606, RFC 5737).
func textFor(name string, digest [32]byte) string {
	text := hex.EncodeToString(digest[:])
	for _, form := range forms {
		if form.name.MatchString(name) {
			return form.text(text, digest)
		}
	}
	return "stub-" + name + "-" + text[:8]
}

func hasSuffix(name, suffix string) bool {
	return len(name) >= len(suffix) && name[len(name)-len(suffix):] == suffix
}
