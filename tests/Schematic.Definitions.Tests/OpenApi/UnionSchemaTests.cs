namespace Schematic.Definitions.Tests.OpenApi;

public sealed class UnionSchemaTests
{
    private const string Pets = """
        Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
        Dog: {type: object, required: [kind], properties: {kind: {type: string}, bark: {type: boolean}}}

        """;

    private const string OneOf = "oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]";

    [TestCase(OneOf, "union Cat | Dog")]
    [TestCase("oneOf: [{$ref: '#/components/schemas/Cat'}, {type: 'null'}, {$ref: '#/components/schemas/Dog'}]", "union Cat | Dog")]
    [TestCase("anyOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Cat'}]", "alias Cat")]
    [TestCase("anyOf: [{type: string}, {type: integer}]", "union String | Int64")]
    [TestCase("anyOf: [{type: integer}, {type: number}]", "alias Double")]
    [TestCase("anyOf: [{type: string}, {type: array, items: {type: string}}]", "union String | [String]")]
    [TestCase("anyOf: [{anyOf: [{type: string}, {type: integer}]}, {type: boolean}]", "union String | Int64 | Boolean")]
    [TestCase("oneOf: [{$ref: '#/components/schemas/Cat'}, {nullable: true}, {$ref: '#/components/schemas/Dog'}]", "union Cat | Dog")]
    [TestCase("anyOf: [{$ref: '#/components/schemas/Cat'}, {nullable: true, description: None.}]", "alias Cat")]
    [TestCase("anyOf: [{$ref: '#/components/schemas/Cat'}, {nullable: false}]", "alias Any")]
    [TestCase("nullable: true", "alias Any")]
    [TestCase("anyOf: [{type: string}, {}]", "alias Any")]
    [TestCase("oneOf: [{title: Small, properties: {x: {type: string}}}, {title: Large, properties: {y: {type: string}}}]", "union ASmall | ALarge")]
    [TestCase("oneOf: [{properties: {x: {type: string}}}, {properties: {y: {type: string}}}]", "union AX | AY")]
    [TestCase(OneOf + ", discriminator: {propertyName: kind}", "union by kind Cat(Cat) | Dog(Dog)")]
    [TestCase(OneOf + ", discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', dog: Dog, hound: Dog}}", "union by kind Cat(cat) | Dog(dog,hound)")]
    [TestCase(OneOf + ", discriminator: {propertyName: kind, defaultMapping: Dog}", "union by kind Cat(Cat) | Dog(Dog) by default")]
    [TestCase(OneOf + ", discriminator: {propertyName: kind, mapping: {cat: Cat}, defaultMapping: '#/components/schemas/Dog'}", "union by kind Cat(cat) | Dog(Dog) by default")]
    [TestCase("type: array, prefixItems: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]", "alias [AItem]")]
    [TestCase("type: array, prefixItems: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Cat'}]", "alias [Cat]")]
    [TestCase("type: array, items: {$dynamicRef: '#/components/schemas/Cat'}", "alias [Cat]")]
    public void Alternatives_make_a_union(string schema, string expected)
    {
        var types = OpenApiText.Types(Pets + $"A: {{{schema}}}");

        Assert.That(types["A"], Is.EqualTo(expected));
    }

    [TestCase("{properties: {s: {type: string}, x: {type: string}}}, {properties: {s: {type: string}, y: {type: string}, z: {type: string}}}", "AWithX | AWithY")]
    [TestCase("{properties: {s: {type: string}, x: {type: string}}}, {properties: {s: {type: string}, z: {type: string}, y: {type: string}}}", "AWithX | AWithY")]
    [TestCase("{properties: {s: {type: string}, x: {type: string}}}, {required: [z], properties: {y: {type: string}, z: {type: string}}}", "AWithS | AWithZ")]
    [TestCase("{properties: {b: {const: one}, a: {const: same}}}, {properties: {b: {const: two}, a: {const: same}}}", "AOne(one) | ATwo(two)")]
    [TestCase("{properties: {a: {const: one}, b: {const: same}}}, {properties: {a: {const: two}, b: {const: same}}}", "AOne(one) | ATwo(two)")]
    [TestCase("{properties: {b: {const: x1}, a: {const: y1}}}, {properties: {a: {const: y2}, b: {const: x2}}}", "AY1(x1) | AY2(x2)")]
    [TestCase("{allOf: [{$ref: '#/components/schemas/Cat'}, {properties: {s: {const: t}}}]}, {allOf: [{$ref: '#/components/schemas/Dog'}, {properties: {s: {const: t}}}]}", "ACat | ADog")]
    [TestCase("{allOf: [{properties: {s: {const: one}}}, {properties: {x: {type: string}}}]}, {allOf: [{properties: {s: {const: two}}}, {properties: {x: {type: string}}}]}", "AOne(one) | ATwo(two)")]
    [TestCase("{title: Same, properties: {x: {type: string}}}, {title: same, properties: {y: {type: string}}}", "AX | AY")]
    [TestCase("{properties: {x: {type: string}}}, {properties: {x: {type: integer}}}", "AOption1 | AOption2")]
    [TestCase("{properties: {u: {properties: {i: {}}}}}, {properties: {u: {properties: {i: {}, e: {}}}}}, {properties: {u: {required: [z], properties: {i: {}, y: {}, z: {}}}}}", "AOption1 | AWithE | AWithZ")]
    [TestCase("{properties: {u: {properties: {i: {}}}}}, {properties: {u: {properties: {i: {}, e: {}}}}}, {properties: {u: {required: [z], properties: {z: {}, y: {}, i: {}}}}}", "AOption1 | AWithE | AWithZ")]
    [TestCase("{properties: {u: {properties: {e: {}}}}}, {properties: {u: {properties: {e: {}}}}}", "AOption1 | AOption2")]
    [TestCase("{properties: {x: {type: string}}}, {properties: {x: {type: integer}}}, {properties: {x: {type: integer}, y: {type: integer}}}", "AOption1 | AOption2 | AWithY")]
    public void Inline_alternatives_are_named_by_what_only_one_of_them_has(string alternatives, string expected)
    {
        var types = OpenApiText.Types(Pets + $"A: {{oneOf: [{alternatives}]}}");

        Assert.That(types["A"], Does.EndWith(" " + expected));
    }

    [TestCase("prefixItems: [{type: string}, {type: integer}]", "union String | Int64")]
    [TestCase("prefixItems: [{type: string}, {type: integer}], items: {type: boolean}", "union String | Int64 | Boolean")]
    [TestCase("prefixItems: [{type: string}, {properties: {x: {type: string}}}, {properties: {y: {type: string}}}]", "union String | AItemX | AItemY")]
    [TestCase("items: [{type: string}, {type: integer}]", "union String | Int64")]
    [TestCase("prefixItems: [{enum: [x]}, {enum: [y, z]}, {type: string}]", "enum String x|y|z")]
    public void Places_of_a_list_that_differ_make_a_union(string schema, string expected)
    {
        var types = OpenApiText.Types($"A: {{type: array, {schema}}}");

        Assert.That(types["A"], Is.EqualTo("alias [AItem]"));
        Assert.That(types["AItem"], Is.EqualTo(expected));
    }

    [Test]
    public void A_dynamic_reference_to_the_only_anchor_of_its_name_is_a_reference()
    {
        var types = OpenApiText.Types("A: {$dynamicAnchor: node, properties: {next: {$dynamicRef: '#node'}, all: {type: array, items: {$dynamicRef: '#node', description: Deep.}}}}");

        Assert.That(types["A"], Is.EqualTo("object next: A, all: [A]"));
    }

    [Test]
    public void Constants_tell_branches_apart_without_a_discriminator()
    {
        var types = OpenApiText.Types(
            "A: {oneOf: [{required: [t], properties: {t: {const: one}}}, {properties: {t: {enum: [two]}, u: {type: string}}}]}");

        Assert.That(types["A"], Is.EqualTo("union by t AOne(one) | ATwo(two)"));
    }

    [Test]
    public void Constants_win_over_the_names_of_components()
    {
        var types = OpenApiText.Types(
            "A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}], discriminator: {propertyName: t}}\n"
            + "B: {properties: {t: {const: b}}}\nC: {properties: {t: {enum: [c]}}}");

        Assert.That(types["A"], Is.EqualTo("union by t B(b) | C(c)"));
    }

    [Test]
    public void A_value_that_would_choose_two_branches_chooses_none()
    {
        var types = OpenApiText.Types(
            "A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/D'}], discriminator: {propertyName: t}}\n"
            + "B: {properties: {t: {const: x}}}\nC: {properties: {t: {const: x}, y: {type: string}}}\nD: {properties: {t: {const: d}}}");

        Assert.That(types["A"], Is.EqualTo("union by t B | C | D(d)"));
    }

    [Test]
    public void A_branch_without_the_discriminators_member_gets_it()
    {
        var types = OpenApiText.Types(
            "A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}], discriminator: {propertyName: t}}\n"
            + "B: {properties: {x: {type: string}}}\nC: {properties: {t: {type: string}}}");

        Assert.That(types["B"], Is.EqualTo("object t: String, x: String"));
    }

    [Test]
    public void Members_next_to_alternatives_belong_to_each_of_them()
    {
        var types = OpenApiText.Types("A: {properties: {id: {type: string}}, oneOf: [{title: One, properties: {x: {type: string}}}, {title: Two, properties: {y: {type: string}}}]}");

        Assert.That(types["A"], Is.EqualTo("union AOne | ATwo"));
        Assert.That(types["AOne"], Is.EqualTo("object id: String, x: String"));
        Assert.That(types["ATwo"], Is.EqualTo("object id: String, y: String"));
    }

    [Test]
    public void Alternatives_within_an_allOf_are_merged_with_its_members()
    {
        var types = OpenApiText.Types(Pets + $"Pet: {{{OneOf}}}\nA: {{allOf: [{{$ref: '#/components/schemas/Pet'}}, {{properties: {{owner: {{type: string}}}}}}]}}");

        Assert.That(types["A"], Is.EqualTo("union ACat | ADog"));
        Assert.That(types["ACat"], Is.EqualTo("object owner: String, kind!: String, lives: Int64"));
    }

    [Test]
    public void A_base_with_a_discriminator_is_any_of_its_children()
    {
        var types = OpenApiText.Types(
            "Pet: {required: [kind], discriminator: {propertyName: kind, mapping: {kitty: '#/components/schemas/Cat'}}, properties: {kind: {type: string}}}\n"
            + "Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}\n"
            + "Dog: {allOf: [{$ref: '#/components/schemas/Pet'}], properties: {bark: {type: boolean}}}\n"
            + "Hound: {allOf: [{$ref: '#/components/schemas/Dog'}, {properties: {nose: {type: string}}}]}");

        Assert.That(types["Pet"], Is.EqualTo("union by kind PetBase(Pet) | Cat(kitty) | Dog(Dog) | Hound(Hound)"));
        Assert.That(types["PetBase"], Is.EqualTo("object kind!: String"));
        Assert.That(types["Hound"], Is.EqualTo("object kind!: String, bark: Boolean, nose: String"));
    }

    [Test]
    public void A_child_that_adds_nothing_is_a_type_of_its_own()
    {
        var types = OpenApiText.Types(
            "Pet: {discriminator: {propertyName: kind}, properties: {kind: {type: string}}}\n"
            + "Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}");

        Assert.That(types["Pet"], Is.EqualTo("union by kind PetBase(Pet) | Cat(Cat)"));
        Assert.That(types["Cat"], Is.EqualTo("object kind: String"));
    }

    [Test]
    public void A_child_with_a_discriminator_of_its_own_is_a_base_too()
    {
        var types = OpenApiText.Types(
            "Pet: {discriminator: {propertyName: kind}, properties: {kind: {type: string}}}\n"
            + "Dog: {discriminator: {propertyName: kind}, allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {bark: {type: boolean}}}]}\n"
            + "Hound: {allOf: [{$ref: '#/components/schemas/Dog'}, {properties: {nose: {type: string}}}]}\n"
            + "Fish: {discriminator: {propertyName: water}, allOf: [{$ref: '#/components/schemas/Pet'}], properties: {water: {type: string}}}\n"
            + "Carp: {allOf: [{$ref: '#/components/schemas/Fish'}], properties: {age: {type: integer}}}");

        Assert.That(types["Pet"], Is.EqualTo("union by kind PetBase(Pet) | DogBase(Dog) | Hound(Hound) | Fish(Fish)"));
        Assert.That(types["Dog"], Is.EqualTo("union by kind DogBase(Dog) | Hound(Hound)"));
        Assert.That(types["Fish"], Is.EqualTo("union by water FishBase(Fish) | Carp(Carp)"));
    }

    [Test]
    public void A_base_may_list_the_children_that_extend_it()
    {
        var types = OpenApiText.Types(
            "Pet: {required: [kind], discriminator: {propertyName: kind}, properties: {kind: {type: string}}, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}\n"
            + "Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}\n"
            + "Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {bark: {type: boolean}}}]}");

        Assert.That(types["Pet"], Is.EqualTo("union by kind Cat(Cat) | Dog(Dog)"));
        Assert.That(types["Cat"], Is.EqualTo("object kind!: String, lives: Int64"));
    }

    [Test]
    public void A_union_of_a_bases_children_is_told_apart_like_the_base()
    {
        var types = OpenApiText.Types(
            "Pet: {discriminator: {propertyName: kind}, properties: {kind: {type: string}}}\n"
            + "Cat: {allOf: [{$ref: '#/components/schemas/Pet'}], properties: {lives: {type: integer}}}\n"
            + "Dog: {allOf: [{$ref: '#/components/schemas/Pet'}], properties: {bark: {type: boolean}}}\n"
            + "Some: {oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}]}");

        Assert.That(types["Some"], Is.EqualTo("union by kind Dog(Dog) | Cat(Cat)"));
    }

    [Test]
    public void A_union_may_contain_itself()
    {
        var types = OpenApiText.Types(
            "Json: {oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Json'}}, {additionalProperties: {$ref: '#/components/schemas/Json'}}]}");

        Assert.That(types["Json"], Is.EqualTo("union String | [Json] | {Json}"));
    }
}
