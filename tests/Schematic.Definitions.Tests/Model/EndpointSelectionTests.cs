using Schematic.Definitions.Model;
using Schematic.Definitions.Tests.Documents;
using Schematic.Definitions.Tests.OpenApi;
using static Schematic.Definitions.Tests.Native.NativeText;

namespace Schematic.Definitions.Tests.Model;

public sealed class EndpointSelectionTests
{
    private const string Description = """
        api: Shop
        endpoints:
          ListPets: { group: Pets, get: /pets, returns: "Pet[]" }
          CreatePet: { group: Pets, post: /pets, body: Pet, returns: none }
          GetOrder: { get: "/orders/{id}", returns: Order }
        sockets:
          Watch: { connect: /watch, receive: { Event: Event } }
        types:
          Pet: { kind: Kind }
          Kind: [cat, dog]
          Order: { pets: "Pet[]" }
          Event: { next: Event? }
        """;

    [TestCase("", "", "ListPets CreatePet GetOrder Watch", "Pet Kind Order Event")]
    [TestCase("ListPets", "", "ListPets", "Pet Kind")]
    [TestCase("Pets", "", "ListPets CreatePet", "Pet Kind")]
    [TestCase("/orders/*", "", "GetOrder", "Pet Kind Order")]
    [TestCase("GET *", "", "ListPets GetOrder Watch", "Pet Kind Order Event")]
    [TestCase("*Pet*", "POST /pets", "ListPets", "Pet Kind")]
    [TestCase("", "Pets;GetOrder", "Watch", "Event")]
    [TestCase("/watch", "", "Watch", "Event")]
    public void Operations_are_chosen_by_id_group_and_path(string include, string exclude, string operations, string types)
    {
        var (apis, diagnostics) = Read(Description, options: new ApiReaderOptions
        {
            Include = include.Split(';', StringSplitOptions.RemoveEmptyEntries),
            Exclude = exclude.Split(';', StringSplitOptions.RemoveEmptyEntries),
        });
        var api = apis.Single();

        Assert.That(diagnostics, Is.Empty);
        Assert.That(string.Join(' ', [.. api.Endpoints.Select(endpoint => endpoint.Id), .. api.Sockets.Select(socket => socket.Id)]), Is.EqualTo(operations));
        Assert.That(string.Join(' ', api.Types.Select(type => type.Name)), Is.EqualTo(types));
    }

    [Test]
    public void A_pattern_that_matches_nothing_is_reported()
    {
        var (_, diagnostics) = Read(Description, options: new ApiReaderOptions { Include = ["ListPets", "listPets", "/pet"], Exclude = ["orders/*"] });

        Assert.That(diagnostics.Codes(), Is.EqualTo(["a.yaml(1,1) SCH2048", "a.yaml(1,1) SCH2048", "a.yaml(1,1) SCH2048"]));
        Assert.That(diagnostics.Select(diagnostic => diagnostic.Arguments[0]), Is.EqualTo(["listPets", "/pet", "orders/*"]));
    }

    [Test]
    public void Any_tag_of_an_operation_chooses_it()
    {
        var endpoints = OpenApiText.ReadWhole(OpenApiText.WithPaths(
            "/a: {get: {operationId: a, tags: [one, two], responses: {}}}\n/b: {get: {operationId: b, tags: [one], responses: {}}}"));

        Assert.That(EndpointSelection.Apply(endpoints, ["two"], []).Endpoints.Single().Id, Is.EqualTo("a"));
        Assert.That(EndpointSelection.Apply(endpoints, ["one"], ["two"]).Endpoints.Single().Id, Is.EqualTo("b"));
    }
}
