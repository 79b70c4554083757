namespace Schematic.Definitions.Tests.OpenApi;

public sealed class ObjectSchemaTests
{
    private const string Base = "Base: {type: object, required: [id], properties: {id: {type: string}, kind: {type: string}}}\n";

    [Test]
    public void Members_follow_required_and_nullable_in_all_combinations()
    {
        var types = OpenApiText.Types("A: {required: [a, b], properties: {a: {type: string}, b: {type: [string, 'null']}, c: {type: string}, d: {type: [string, 'null']}}}");

        Assert.That(types["A"], Is.EqualTo("object a!: String, b!: String?, c: String, d: String?"));
    }

    [TestCase("anyOf: [{$ref: '#/components/schemas/Base'}, {nullable: true}]", "object a: Base?")]
    [TestCase("oneOf: [{nullable: true, description: None.}, {$ref: '#/components/schemas/Base'}]", "object a: Base?")]
    [TestCase("anyOf: [{$ref: '#/components/schemas/Base'}, {nullable: true, type: string}]", "object a: AA?")]
    [TestCase("{nullable: true}", "object a: Any?")]
    public void Nullable_alone_is_null_among_alternatives_and_any_value_elsewhere(string member, string expected)
    {
        var types = OpenApiText.Types(Base + $"A: {{properties: {{a: {(member[0] == '{' ? member : "{" + member + "}")}}}}}");

        Assert.That(types["A"], Is.EqualTo(expected));
    }

    [TestCase("additionalProperties: true", "object b: String +Any")]
    [TestCase("additionalProperties: false", "object b: String")]
    [TestCase("additionalProperties: {type: integer}", "object b: String +Int64")]
    [TestCase("unevaluatedProperties: {type: integer}", "object b: String +Int64")]
    [TestCase("unevaluatedProperties: true", "object b: String +Any")]
    [TestCase("unevaluatedProperties: false", "object b: String")]
    [TestCase("patternProperties: {'^x-': {type: integer}}, additionalProperties: false", "object b: String +Int64")]
    [TestCase("patternProperties: {'^x-': {type: integer}}", "object b: String +Int64...")]
    [TestCase("patternProperties: {'^x-': {type: integer}}, additionalProperties: true", "object b: String +Any")]
    [TestCase("patternProperties: {'^x-': {}}", "object b: String +Any")]
    [TestCase("patternProperties: {'^x-': false}", "object b: String")]
    [TestCase("type: object", "object b: String")]
    public void Further_members_are_kept_where_the_schema_says_so(string keyword, string expected)
    {
        var types = OpenApiText.Types($"A: {{properties: {{b: {{type: string}}}}, {keyword}}}");

        Assert.That(types["A"], Is.EqualTo(expected));
    }

    [TestCase("required: [b, items], properties: {b: {type: string}}", "object b!: String, items: Any")]
    [TestCase("required: [items, items, items], properties: {b: {type: string}}", "object b: String, items: Any")]
    [TestCase("required: [1, yes, ''], properties: {b: {type: string}}", "object b: String, 1: Any, yes: Any, : Any")]
    [TestCase("required: [{}, [], null, b], properties: {b: {type: string}}", "object b!: String")]
    [TestCase("required: items, properties: {b: {type: string}}", "object b: String")]
    [TestCase("required: [items], properties: {b: {type: string}}, additionalProperties: false", "object b: String")]
    [TestCase("required: [items], properties: {b: {type: string}}, unevaluatedProperties: false", "object b: String")]
    [TestCase("required: [items], properties: {b: {type: string}}, additionalProperties: true", "object b: String +Any")]
    [TestCase("required: [items], properties: {b: {type: string}}, additionalProperties: {type: integer}", "object b: String +Int64")]
    [TestCase("required: [xa], properties: {b: {type: string}}, patternProperties: {'^x': {type: integer}}", "object b: String +Int64...")]
    [TestCase("required: [items], properties: {b: {type: string}, items: false}", "object b: String")]
    [TestCase("required: [items], properties: {b: {type: string}, items: true}", "object b: String, items!: Any")]
    [TestCase("type: object, required: [items]", "alias {Any}")]
    [TestCase("properties: {b: {type: string}}, oneOf: [{required: [b]}, {required: [c, d]}]", "object b: String, c: Any, d: Any")]
    [TestCase("allOf: [{required: [b, c], properties: {a: {type: string}}}, {properties: {b: {type: string}}}]", "object a: String, b!: String, c: Any")]
    [TestCase("allOf: [{required: [c]}, {properties: {b: {type: string}}}]", "object b: String, c: Any")]
    [TestCase("allOf: [{required: [c]}, {properties: {b: {type: string}}, additionalProperties: false}]", "object b: String")]
    [TestCase("$ref: '#/components/schemas/Base', required: [c]", "object id!: String, kind: String, c: Any")]
    [TestCase("allOf: [{$ref: '#/components/schemas/Base'}], required: [id, c]", "object id!: String, kind: String, c: Any")]
    [TestCase("required: [c], properties: {b: {type: string}}, oneOf: [{properties: {c: {type: integer}}}, {properties: {d: {type: string}}}]", "union AC | AD")]
    public void A_required_name_without_a_schema_is_an_optional_member_of_any_value(string schema, string expected)
    {
        var types = OpenApiText.Types(Base + $"A: {{{schema}}}");

        Assert.That(types["A"], Is.EqualTo(expected));
        if (expected.StartsWith("union", StringComparison.Ordinal)) Assert.That(types["AC"], Is.EqualTo("object b: String, c!: Int64"));
        if (expected.StartsWith("union", StringComparison.Ordinal)) Assert.That(types["AD"], Is.EqualTo("object b: String, d: String, c: Any"));
    }

    [TestCase("oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: type}")]
    [TestCase("required: [type], oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: type}")]
    public void A_required_discriminator_without_a_schema_is_a_string(string schema)
    {
        var types = OpenApiText.Types($"A: {{{schema}}}\nCat: {{required: [type], properties: {{c: {{type: string}}}}}}\nDog: {{required: [type], properties: {{d: {{type: string}}}}}}");

        Assert.That(types["A"], Is.EqualTo("union by type Cat(Cat) | Dog(Dog)"));
        Assert.That(types["Cat"], Is.EqualTo("object c: String, type: String"));
    }

    [Test]
    public void A_required_discriminator_of_a_base_without_a_schema_is_a_string()
    {
        var types = OpenApiText.Types(
            "A: {required: [type], properties: {n: {type: string}}, discriminator: {propertyName: type}}\nCat: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {c: {type: string}}}]}");

        Assert.That(types["Cat"], Is.EqualTo("object n: String, c: String, type: String"));
    }

    [Test]
    public void Inline_types_are_named_after_the_place_where_they_stand()
    {
        var types = OpenApiText.Types(
            "A: {properties: {one_two: {properties: {x: {enum: [y]}}}, list: {type: array, items: {properties: {z: {type: string}}}}, map: {additionalProperties: {properties: {w: {type: string}}}}}}");

        Assert.That(types.Keys, Is.EqualTo(new[] { "A", "AOneTwo", "AOneTwoX", "AListItem", "AMapValue" }));
    }

    [Test]
    public void Components_keep_their_names_and_inline_types_step_aside()
    {
        var types = OpenApiText.Types("A: {properties: {b: {properties: {x: {type: string}}}}}\nAB: {properties: {y: {type: string}}}\na_b: {properties: {z: {type: string}}}");

        Assert.That(types["AB"], Is.EqualTo("object y: String"));
        Assert.That(types["a_b"], Is.EqualTo("object z: String"));
        Assert.That(types["A"], Is.EqualTo("object b: ABModel"));
    }

    [TestCase("properties: {x: {type: string}}", "ABModel")]
    [TestCase("enum: [x, y]", "ABEnum")]
    [TestCase("oneOf: [{type: string}, {type: integer}]", "ABUnion")]
    public void An_inline_type_with_the_name_of_a_component_is_named_after_its_kind(string schema, string name)
    {
        Assert.That(OpenApiText.Types($"A: {{properties: {{b: {{{schema}}}}}}}\nAB: {{properties: {{y: {{type: string}}}}}}")["A"], Is.EqualTo($"object b: {name}"));
        Assert.That(OpenApiText.Types($"A: {{properties: {{b: {{{schema}}}}}}}\nAB: {{properties: {{y: {{type: string}}}}}}\n{name}: {{type: object}}").Keys, Does.Contain("AB2"));
    }

    [Test]
    public void A_schema_may_contain_itself_through_members_lists_and_maps()
    {
        var types = OpenApiText.Types(
            "Node: {properties: {next: {$ref: '#/components/schemas/Node'}, all: {type: array, items: {$ref: '#/components/schemas/Node'}}, named: {additionalProperties: {$ref: '#/components/schemas/Node'}}}}");

        Assert.That(types["Node"], Is.EqualTo("object next: Node, all: [Node], named: {Node}"));
    }

    [Test]
    public void An_inline_schema_may_be_referenced_at_its_location()
    {
        var types = OpenApiText.Types(
            "A: {properties: {b: {properties: {c: {$ref: '#/components/schemas/A/properties/b'}}}, d: {$ref: '#/components/schemas/A/properties/b'}}}");

        Assert.That(types["A"], Is.EqualTo("object b: AB, d: AB"));
        Assert.That(types["AB"], Is.EqualTo("object c: AB"));
    }

    [TestCase("allOf: [{$ref: '#/components/schemas/Base'}], description: more", "alias Base")]
    [TestCase("allOf: [{$ref: '#/components/schemas/Base'}, {description: more}]", "alias Base")]
    [TestCase("type: object, allOf: [{$ref: '#/components/schemas/Base'}]", "alias Base")]
    [TestCase("$ref: '#/components/schemas/Base', description: more", "alias Base")]
    [TestCase("oneOf: [{$ref: '#/components/schemas/Base'}, {type: 'null'}]", "alias Base")]
    [TestCase("allOf: [{$ref: '#/components/schemas/Base'}, {properties: {x: {type: string}}}]", "object id!: String, kind: String, x: String")]
    [TestCase("allOf: [{$ref: '#/components/schemas/Base'}], properties: {x: {type: string}}", "object id!: String, kind: String, x: String")]
    [TestCase("$ref: '#/components/schemas/Base', properties: {x: {type: string}}", "object id!: String, kind: String, x: String")]
    [TestCase("allOf: [{$ref: '#/components/schemas/Base'}], required: [kind]", "object id!: String, kind!: String")]
    [TestCase("allOf: [{$ref: '#/components/schemas/Base'}, {properties: {kind: {format: uuid, type: string}}}]", "object id!: String, kind: Uuid")]
    [TestCase("allOf: [{properties: {kind: {format: uuid, type: string}}}, {$ref: '#/components/schemas/Base'}]", "object kind: Uuid, id!: String")]
    [TestCase("allOf: [{$ref: '#/components/schemas/Base'}, {properties: {kind: {enum: [x, y]}}}]", "object id!: String, kind: AKind")]
    [TestCase("allOf: [{$ref: '#/components/schemas/Base'}, {properties: {kind: {description: only words}}}]", "object id!: String, kind: String")]
    [TestCase("properties: {x: {type: string}}, anyOf: [{required: [x]}, {required: [y]}]", "object x: String, y: Any")]
    public void Schemas_that_hold_at_once_are_one_object(string schema, string expected)
    {
        var types = OpenApiText.Types(Base + $"A: {{{schema}}}");

        Assert.That(types["A"], Is.EqualTo(expected));
    }

    [TestCase("allOf: [{$ref: '#/components/schemas/Text'}, {description: more}]", "Text")]
    [TestCase("allOf: [{$ref: '#/components/schemas/Text'}], nullable: true", "Text?")]
    [TestCase("allOf: [{$ref: '#/components/schemas/Choice'}, {description: more}]", "Choice")]
    [TestCase("allOf: [{$ref: '#/components/schemas/Choice'}], default: x", "Choice~x")]
    [TestCase("oneOf: [{$ref: '#/components/schemas/Choice'}, {type: 'null'}]", "Choice?")]
    public void A_member_may_wrap_a_text_or_enum_to_say_more_about_it(string schema, string expected)
    {
        var types = OpenApiText.Types($"Text: {{type: string}}\nChoice: {{enum: [x, y]}}\nA: {{properties: {{b: {{{schema}}}}}}}");

        Assert.That(types["A"], Is.EqualTo($"object b: {expected}"));
    }

    [Test]
    public void Objects_that_describe_the_same_member_are_merged()
    {
        var types = OpenApiText.Types(
            "A: {allOf: [{properties: {m: {properties: {x: {type: string}}}}}, {properties: {m: {properties: {y: {type: string}}}}}]}");

        Assert.That(types["A"], Is.EqualTo("object m: AM"));
        Assert.That(types["AM"], Is.EqualTo("object x: String, y: String"));
    }

    [TestCase("The id of the voice", "The id of the voice")]
    [TestCase("声", "声")]
    [TestCase("Voice Id", null)]
    [TestCase("voice_id", null)]
    [TestCase("payment_method_param", null)]
    [TestCase("Voice", null)]
    public void A_title_that_is_a_name_only_is_no_documentation(string title, string? summary)
    {
        var api = OpenApiText.ReadWhole("""
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths: {/x: {get: {operationId: x, parameters: [{name: voice_id, in: query, schema: {type: string, title: TITLE}}], responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/VoiceId'}}}}}}}}
            components: {schemas: {VoiceId: {title: TITLE, properties: {voice_id: {type: string, title: TITLE}}}}}
            """.Replace("TITLE", title, StringComparison.Ordinal));

        var type = (Definitions.Model.ObjectDefinition)api.Types.Single();

        Assert.That(
            new[] { type.Documentation, type.Members[0].Documentation, api.Endpoints[0].Parameters[0].Documentation }.Select(documentation => documentation.Summary),
            Is.EqualTo(new[] { summary, summary, summary }));
    }

    [Test]
    public void Read_only_write_only_and_deprecated_members_are_known()
    {
        var api = OpenApiText.ReadWhole(OpenApiText.WithSchemas(
            "A: {properties: {r: {type: string, readOnly: true}, w: {type: string, writeOnly: true}, d: {type: string, deprecated: true, description: old}}}"));

        var members = ((Definitions.Model.ObjectDefinition)api.Types.Single()).Members;

        Assert.That(members[0].IsReadOnly && members[1].IsWriteOnly && members[2].IsDeprecated);
        Assert.That(members[2].Documentation.Description, Is.EqualTo("old"));
    }
}
