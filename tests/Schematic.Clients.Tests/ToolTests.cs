using System.Net;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Schematic.Clients.Tests.Apis.Petstore;

namespace Schematic.Clients.Tests;

/// <summary>Operations as functions that language models call.</summary>
public sealed class ToolTests
{
    private const string Rex = """{"id":1,"name":"Rex","photoUrls":[]}""";

    [Test]
    public async Task A_function_calls_its_operation_with_the_arguments_of_the_model()
    {
        using var server = new PetServer((HttpStatusCode.OK, Rex), (HttpStatusCode.OK, "[]"));
        var functions = Client(server).AsAIFunctions();

        var found = await Function(functions, "Pet_GetPetById").InvokeAsync(Arguments("""{"petId": 7}"""));
        var listed = await Function(functions, "Pet_FindPetsByStatus").InvokeAsync(Arguments("""{"status": "sold"}"""));

        Assert.That((found, listed), Is.EqualTo(((object)Rex, (object)"[]")));
        Assert.That(server.Requests.Select(request => request.Url!.PathAndQuery), Is.EqualTo(new[] { "/pet/7", "/pet/findByStatus?status=sold" }));
    }

    [Test]
    public void Without_names_only_operations_that_read_are_functions()
    {
        var all = Client(new PetServer()).AsAIFunctions();

        Assert.That(all.Select(function => function.Name), Does.Contain("Store_GetInventory").And.Contain("Pet_GetPetById").And.None.Matches("Add|Delete|Update|Create|Place|Upload"));
        Assert.That(Client(new PetServer()).AsAIFunctions("Pet.*").Select(function => function.Name), Is.EquivalentTo(all.Select(function => function.Name).Where(name => name.StartsWith("Pet_", StringComparison.Ordinal))));
        Assert.That(Client(new PetServer()).AsAIFunctions("Pet.Get*", "Pet.DeletePet").Select(function => function.Name), Is.EqualTo(new[] { "Pet_GetPetById", "Pet_DeletePet" }));
    }

    [Test]
    public void A_name_of_no_operation_is_an_error() =>
        Assert.That(() => Client(new PetServer()).AsAIFunctions("Pet.GetCatById"), Throws.ArgumentException.With.Message.Contains("'Pet.GetCatById'"));

    [Test]
    public async Task A_body_is_an_argument()
    {
        using var server = new PetServer((HttpStatusCode.OK, Rex));
        var add = Client(server).AsAIFunctions("Pet.AddPet").Single();

        await add.InvokeAsync(Arguments("""{"body": {"name": "Rex", "photoUrls": ["a"]}}"""));

        Assert.That(server.Requests.Single().Url!.AbsolutePath, Is.EqualTo("/pet"));
        Assert.That(add.JsonSchema.GetProperty("properties").GetProperty("body").GetProperty("required").EnumerateArray().Select(name => name.GetString()), Is.EquivalentTo(new[] { "name", "photoUrls" }));
    }

    [Test]
    public void The_schema_and_the_prose_are_those_of_the_description()
    {
        var function = Function(Client(new PetServer()).AsAIFunctions(), "Pet_GetPetById");

        Assert.That(function.Description, Does.StartWith("Find pet by ID"));
        Assert.That(function.JsonSchema.GetProperty("required")[0].GetString(), Is.EqualTo("petId"));
        Assert.That(function.JsonSchema.GetProperty("properties").GetProperty("petId").GetProperty("type").GetString(), Is.EqualTo("integer"));
    }

    [TestCase("{}", "The argument 'petId' is missing.")]
    [TestCase("""{"petId": "seven"}""", "The argument 'petId' is not valid.")]
    public void An_argument_that_does_not_fit_is_an_error_that_names_it(string arguments, string message) => Assert.That(
        async () => await Function(Client(new PetServer()).AsAIFunctions(), "Pet_GetPetById").InvokeAsync(Arguments(arguments)),
        Throws.ArgumentException.With.Message.StartsWith(message));

    [Test]
    public async Task A_result_is_cut_to_a_size()
    {
        using var server = new PetServer((HttpStatusCode.OK, Rex), (HttpStatusCode.OK, ""));
        var functions = Client(server).AsAIFunctions(5, "Pet.GetPetById", "Pet.DeletePet");

        Assert.That(await functions[0].InvokeAsync(Arguments("""{"petId": 7}""")), Is.EqualTo($"{Rex[..5]}\n[cut after 5 of {Rex.Length} characters]"));
        Assert.That(await functions[1].InvokeAsync(Arguments("""{"petId": 7}""")), Is.EqualTo("200 OK"));
    }

    private static PetstoreClient Client(PetServer server) => new(new HttpClient(server), new PetstoreClientOptions { ApiKey = "s3cret", AllowAnonymous = true, BaseUrl = new Uri("https://pets.example") });

    private static AIFunction Function(IEnumerable<AIFunction> functions, string name) => functions.Single(function => function.Name == name);

    private static AIFunctionArguments Arguments(string json) => new(JsonSerializer.Deserialize<Dictionary<string, object?>>(json));
}
