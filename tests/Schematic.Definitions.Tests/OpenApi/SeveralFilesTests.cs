using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.OpenApi;

public sealed class SeveralFilesTests
{
    private const string Pet = "type: object\nproperties: {name: {type: string}, tags: {$ref: 'common.yaml#/Tags'}, mother: {$ref: Pet.yaml}}\n";
    private const string Common = "Tags: {type: array, items: {$ref: '#/Tag'}}\nTag: {properties: {text: {type: string}}}\n";

    [Test]
    public void Types_of_other_files_are_named_after_the_file_or_the_place_in_it()
    {
        var api = Read("paths: {/a: {get: {responses: {200: {content: {application/json: {schema: {$ref: schemas/Pet.yaml}}}}}}}}");

        Assert.That(api.Types.Select(type => $"{type.Name}: {Shown.Type(type)}"), Is.EqualTo(new[]
        {
            "Pet: object name: String, tags: [Tag], mother: Pet",
            "Tag: object text: String",
        }));
    }

    [Test]
    public void A_file_has_the_name_of_the_component_that_refers_to_it()
    {
        var api = Read("components: {schemas: {Animal: {$ref: schemas/Pet.yaml}, Again: {$ref: schemas/Pet.yaml}}}\n"
            + "paths: {/a: {get: {responses: {200: {content: {application/json: {schema: {$ref: schemas/Pet.yaml}}}}}}}}");

        Assert.That(api.Types.Take(3).Select(type => $"{type.Name}: {Shown.Type(type)}"), Is.EqualTo(new[]
        {
            "Animal: object name: String, tags: [Tag], mother: Animal",
            "Tag: object text: String",
            "Again: alias Animal",
        }));
        Assert.That(Shown.Content(api.Endpoints.Single().Responses.Single().Contents.Single()), Is.EqualTo("application/json Animal"));
    }

    [Test]
    public void Paths_parameters_and_responses_may_stand_in_other_files()
    {
        var api = Read("paths: {'/a/{id}': {$ref: schemas/path.yaml}}");

        var endpoint = api.Endpoints.Single();
        Assert.That((endpoint.Id, endpoint.Parameters.Single().Name, endpoint.Responses.Single().Documentation.Description), Is.EqualTo(("getA", "id", "all well")));
    }

    private static ApiDefinition Read(string text)
    {
        using var folder = new DocumentFolder()
            .With("apis/api.yaml", $"openapi: 3.1.0\ninfo: {{title: Test}}\n{text}\n")
            .With("apis/schemas/Pet.yaml", Pet)
            .With("apis/schemas/common.yaml", Common)
            .With("apis/schemas/path.yaml", "get: {operationId: getA, parameters: [{$ref: '#/id'}], responses: {200: {$ref: '#/ok'}}}\nid: {name: id, in: path, required: true, schema: {type: string}}\nok: {description: all well}\n");

        var api = OpenApiReader.Read(folder.Load("apis/api.yaml"), folder.Loader, folder.Bag);

        Assert.That(folder.Messages, Is.Empty);
        return api!;
    }
}
