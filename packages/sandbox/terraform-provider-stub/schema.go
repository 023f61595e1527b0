package main

import (
	"encoding/json"
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

type schemas struct {
	provider  *tfprotov6.Schema
	resources map[string]*tfprotov6.Schema
	data      map[string]*tfprotov6.Schema
	ephemeral map[string]*tfprotov6.Schema
}

// The format of `terraform providers schema -json`, version 1.0.
type jsonSchema struct {
	Version int64      `json:"version"`
	Block   *jsonBlock `json:"block"`
}

type jsonBlock struct {
	Attributes map[string]jsonAttribute `json:"attributes"`
	BlockTypes map[string]jsonNested    `json:"block_types"`
}

type jsonAttribute struct {
	Type       json.RawMessage `json:"type"`
	NestedType *struct {
		Attributes  map[string]jsonAttribute `json:"attributes"`
		NestingMode string                   `json:"nesting_mode"`
	} `json:"nested_type"`
	Required  bool `json:"required"`
	Optional  bool `json:"optional"`
	Computed  bool `json:"computed"`
	Sensitive bool `json:"sensitive"`
	WriteOnly bool `json:"write_only"`
}

type jsonNested struct {
	NestingMode string     `json:"nesting_mode"`
	Block       *jsonBlock `json:"block"`
	MinItems    int64      `json:"min_items"`
	MaxItems    int64      `json:"max_items"`
}

func parseSchemas(text []byte) (*schemas, error) {
	var given struct {
		Provider  *jsonSchema           `json:"provider"`
		Resources map[string]jsonSchema `json:"resource_schemas"`
		Data      map[string]jsonSchema `json:"data_source_schemas"`
		Ephemeral map[string]jsonSchema `json:"ephemeral_resource_schemas"`
	}
	if err := json.Unmarshal(text, &given); err != nil {
		return nil, err
	}
	if given.Provider == nil {
		given.Provider = &jsonSchema{}
	}
	provider, err := schemaOf(*given.Provider)
	if err != nil {
		return nil, fmt.Errorf("provider: %w", err)
	}
	found := &schemas{provider: provider}
	for _, kind := range []struct {
		from map[string]jsonSchema
		to   *map[string]*tfprotov6.Schema
	}{{given.Resources, &found.resources}, {given.Data, &found.data}, {given.Ephemeral, &found.ephemeral}} {
		*kind.to = map[string]*tfprotov6.Schema{}
		for name, one := range kind.from {
			if (*kind.to)[name], err = schemaOf(one); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return found, nil
}

func schemaOf(given jsonSchema) (*tfprotov6.Schema, error) {
	block, err := blockOf(given.Block)
	return &tfprotov6.Schema{Version: given.Version, Block: block}, err
}

func blockOf(given *jsonBlock) (*tfprotov6.SchemaBlock, error) {
	block := &tfprotov6.SchemaBlock{}
	if given == nil {
		return block, nil
	}
	attributes, err := attributesOf(given.Attributes)
	if err != nil {
		return nil, err
	}
	block.Attributes = attributes
	modes := map[string]tfprotov6.SchemaNestedBlockNestingMode{
		"single": tfprotov6.SchemaNestedBlockNestingModeSingle,
		"group":  tfprotov6.SchemaNestedBlockNestingModeGroup,
		"list":   tfprotov6.SchemaNestedBlockNestingModeList,
		"set":    tfprotov6.SchemaNestedBlockNestingModeSet,
		"map":    tfprotov6.SchemaNestedBlockNestingModeMap,
	}
	for name, nested := range given.BlockTypes {
		inner, err := blockOf(nested.Block)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		mode, known := modes[nested.NestingMode]
		if !known {
			return nil, fmt.Errorf("%s: unknown nesting %q", name, nested.NestingMode)
		}
		block.BlockTypes = append(block.BlockTypes, &tfprotov6.SchemaNestedBlock{
			TypeName: name, Block: inner, Nesting: mode, MinItems: nested.MinItems, MaxItems: nested.MaxItems,
		})
	}
	return block, nil
}

func attributesOf(given map[string]jsonAttribute) ([]*tfprotov6.SchemaAttribute, error) {
	modes := map[string]tfprotov6.SchemaObjectNestingMode{
		"single": tfprotov6.SchemaObjectNestingModeSingle,
		"list":   tfprotov6.SchemaObjectNestingModeList,
		"set":    tfprotov6.SchemaObjectNestingModeSet,
		"map":    tfprotov6.SchemaObjectNestingModeMap,
	}
	var all []*tfprotov6.SchemaAttribute
	for name, one := range given {
		attribute := &tfprotov6.SchemaAttribute{
			Name: name, Required: one.Required, Optional: one.Optional, Computed: one.Computed,
			Sensitive: one.Sensitive, WriteOnly: one.WriteOnly,
		}
		if one.NestedType != nil {
			inner, err := attributesOf(one.NestedType.Attributes)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			mode, known := modes[one.NestedType.NestingMode]
			if !known {
				return nil, fmt.Errorf("%s: unknown nesting %q", name, one.NestedType.NestingMode)
			}
			attribute.NestedType = &tfprotov6.SchemaObject{Attributes: inner, Nesting: mode}
		} else {
			// There is no other way to read a type of this format.
			parsed, err := tftypes.ParseJSONType(one.Type) //nolint:staticcheck
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			attribute.Type = parsed
		}
		all = append(all, attribute)
	}
	return all, nil
}
