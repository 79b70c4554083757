using System.Text;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.CSharp.Tests.Binding;

/// <summary>Values that string representations do not contain, and the secret that a client needs.</summary>
public sealed class SecretTests
{
    private const string Shop = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        servers: [{ url: https://shop.example }]
        security: [{ key: [] }]
        paths:
          /users:
            post:
              operationId: addUser
              parameters:
                - { name: X-Key, in: header, schema: { type: string } }
                - { name: pin, in: query, schema: { type: string, format: password } }
                - { name: pins, in: query, schema: { type: array, items: { $ref: "#/components/schemas/Pin" } } }
                - { name: trace, in: query, schema: { type: string } }
                - { name: Idempotency-Key, in: header, required: true, schema: { type: string, format: uuid } }
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/User" } } } }
              responses: { "200": { description: The user., content: { application/json: { schema: { $ref: "#/components/schemas/User" } } } } }
        components:
          securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
          schemas:
            Pin: { type: string, format: password }
            User:
              type: object
              properties:
                title: { type: string }
                id: { type: string }
                code: { type: string, writeOnly: true }
                password: { type: string, format: password }
                token: { anyOf: [{ type: string, format: password }, { type: "null" }] }
                friends: { type: array, items: { $ref: "#/components/schemas/User" } }
        """;

    private const string Program = """
        #nullable enable
        using Vendor.Module;
        public static class Program
        {
            public static string[] Run()
            {
                var user = new User { Id = "1", Title = "Ada", Code = "s3cret", Password = "s3cret", Token = "s3cret", Friends = [new User { Id = "2", Password = "s3cret" }] };
                var request = new AddUserRequest(user) { XKey = "s3cret", Pin = "s3cret", Pins = ["s3cret"], Trace = "t" };
                var options = new ShopClientOptions { ApiKey = "s3cret" };
                return [user.ToString(), request.ToString(), options.ToString(), System.Text.Json.JsonSerializer.Serialize(user), new User { Title = new string('é', 9000) }.ToString()];
            }
        }
        """;

    [Test]
    public void Strings_for_logs_contain_no_secret_and_are_short()
    {
        var texts = (string[])GeneratedCode.Of(Read(Shop)).Load(Program).GetType("Program")!.GetMethod("Run")!.Invoke(null, null)!;

        Assert.That(texts[0], Is.EqualTo("""User { {"title":"Ada","id":"1","friends":[{"id":"2"}]} }"""));
        Assert.That(texts[1], Is.EqualTo($"AddUserRequest {{ Trace = t, IdempotencyKey = , Body = {texts[0]} }}"));
        Assert.That(texts[2], Does.Not.Contain("s3cret"));
        Assert.That(texts[3].Split("s3cret"), Has.Length.EqualTo(5), "the JSON contains all values");
        Assert.That(texts[4], Does.EndWith("é… }").And.Length.LessThan(1100));
    }

    [Test]
    public void Debuggers_show_what_identifies_an_object() =>
        Assert.That(GeneratedCode.Of(Read(Shop)).Text, Does.Contain("""DebuggerDisplay("Id = {Id}, Title = {Title}")"""));

    [Test]
    public void A_client_that_needs_one_secret_has_a_constructor_for_it()
    {
        var code = GeneratedCode.Of(Read(Shop));

        Assert.That(code.CompileWith("class Caller { object Call() => new Vendor.Module.ShopClient(\"s3cret\"); }"), Is.Empty);
    }

    [TestCase("security: [{ key: [] }, { other: [] }]")]
    [TestCase("security: [{ key: [], other: [] }]")]
    [TestCase("security: []")]
    public void A_client_that_needs_several_secrets_or_one_of_several_has_none(string security)
    {
        var text = Shop.Replace("security: [{ key: [] }]", security, StringComparison.Ordinal)
            .Replace("securitySchemes: {", "securitySchemes: { other: { type: http, scheme: bearer },", StringComparison.Ordinal);

        Assert.That(GeneratedCode.Of(Read(text)).Text, Does.Not.Contain("Creates a client with a secret."));
    }

    [Test]
    public void A_header_for_idempotency_is_optional_and_has_a_value_of_its_own()
    {
        var code = GeneratedCode.Of(Read(Shop)).Text;

        Assert.That(code, Does.Contain("public global::System.Guid? IdempotencyKey { get; init; }").And.Contain("request.IdempotencyKey(\"Idempotency-Key\", IdempotencyKey?.ToString());"));
    }

    private static IReadOnlyList<Schematic.Definitions.Model.ApiDefinition> Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var root = DocumentReader.Read("a.yaml", Encoding.UTF8.GetBytes(text), diagnostics)!;
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetTempPath() }, diagnostics);
        return ApiReader.Read(root, new ApiReaderOptions(), loader, diagnostics);
    }
}
