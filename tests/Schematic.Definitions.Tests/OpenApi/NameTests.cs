namespace Schematic.Definitions.Tests.OpenApi;

public sealed class NameTests
{
    [Test]
    public void Members_whose_names_are_empty_or_signs_have_types_of_their_own()
    {
        var types = OpenApiText.Types("A: {properties: {'': {properties: {x: {type: string}}}, '+': {properties: {y: {type: string}}}, '-': {properties: {z: {type: string}}}}}");

        Assert.That(types["A"], Is.EqualTo("object : AModel, +: A2, -: A3"));
    }

    [Test]
    public void A_component_may_have_an_empty_name()
    {
        var types = OpenApiText.Types("'': {properties: {x: {type: string}}}\nA: {properties: {b: {$ref: '#/components/schemas/'}}}");

        Assert.That(types["Value"], Is.EqualTo("object x: String"));
        Assert.That(types["A"], Is.EqualTo("object b: Value"));
    }

    [Test]
    public void Signs_in_front_of_equal_numbers_keep_values_apart()
    {
        var types = OpenApiText.Types("Zone: {type: string, enum: [Etc/GMT+0, Etc/GMT-0, Etc/GMT0, \"\\U0001F44D\"]}");

        Assert.That(types["Zone"], Is.EqualTo("enum String Etc/GMT+0|Etc/GMT-0|Etc/GMT0|\U0001F44D"));
    }

    [Test]
    public void Names_do_not_depend_on_the_order_in_which_schemas_are_reached()
    {
        const string Base = "Base: {properties: {state: {enum: [on, off]}}}";
        const string Child = "Child: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {x: {type: string}}}]}";

        Assert.That(OpenApiText.Types($"{Child}\n{Base}"), Is.EquivalentTo(OpenApiText.Types($"{Base}\n{Child}")));
    }

    [Test]
    public void An_optional_discriminator_with_one_value_is_a_constant()
    {
        var types = OpenApiText.Types(
            "A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}], discriminator: {propertyName: t}}\n"
            + "B: {properties: {t: {enum: [b]}}}\nC: {properties: {t: {const: c}}}");

        Assert.That(types["B"], Is.EqualTo("object t: String=b"));
        Assert.That(types.Keys, Is.EqualTo(new[] { "A", "B", "C" }));
    }

    [TestCase("anyOf: [{type: integer}, {type: string, enum: [auto]}]", "union Int64 | String")]
    [TestCase("anyOf: [{type: string}, {type: string, enum: ['']}]", "alias String")]
    public void A_single_word_among_alternatives_is_text(string schema, string expected)
    {
        var types = OpenApiText.Types($"A: {{{schema}}}");

        Assert.That(types["A"], Is.EqualTo(expected));
    }
}
