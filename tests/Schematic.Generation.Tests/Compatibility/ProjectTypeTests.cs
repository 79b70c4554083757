namespace Schematic.Generation.Tests.Compatibility;

/// <summary>Types of the project in surfaces: what is sent and read is that of the description, and the name is that of the project.</summary>
public sealed class ProjectTypeTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        servers: [{url: "https://shop.example"}]
        paths:
          /orders: {get: {operationId: getOrder, responses: {200: {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}}}
        components:
          schemas:
            Order: {type: object, required: [price], properties: {price: {$ref: '#/components/schemas/Money'}, at: {type: string, format: date-time}}}
            Money: {type: object, required: [unit], properties: {unit: {type: string}}}
        """;

    private const string Overrides = "types: {Money: Shop.Money}\nformats: {date-time: Shop.Instant}\n";

    [Test]
    public void A_new_type_of_the_project_changes_the_name()
    {
        using var project = new ChangedProject(Document);
        project.Folder.WithFile("api.overrides.yaml", Overrides);

        Assert.That(project.Judge().Select(diagnostic => diagnostic.Descriptor.Code), Is.EqualTo(new[] { "SCH7080" }));
        project.Accept();
        Assert.That(project.Judge(), Is.Empty);
        Assert.That(File.ReadAllText(project.RecordPath), Does.Contain("\"name\": \"Shop.Money\""));
    }

    [TestCase("unit: {type: string}", "unit: {type: integer}")]
    [TestCase("format: date-time", "format: uuid")]
    [TestCase("required: [price]", "required: []")]
    public void Changes_of_replaced_types_are_found(string before, string after)
    {
        using var project = new ChangedProject(Document);
        project.Folder.WithFile("api.overrides.yaml", Overrides);
        project.Accept();

        Assert.That(project.To(Document.Replace(before, after, StringComparison.Ordinal)).Judge(), Is.Not.Empty);
    }
}
