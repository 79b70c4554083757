using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

public sealed class MethodTests
{
    private static readonly TypeReference Text = TypeReference.String;
    private static readonly NamedReference Note = new("Note");

    [Test]
    public void Each_method_has_an_overload_that_takes_the_request()
    {
        var code = GeneratedCode.Of(Api(
            Get("ListAll"),
            Get("ListSome", [.. Optional(2)]) with { Pagination = new OffsetPagination("o1") { Items = "list" }, Responses = [Json(new NamedReference("Page"))] },
            Get("Follow", Required("room")) with { Group = "Rooms", Stream = new StreamedResponse(StreamFraming.JsonLines, Note) { MediaType = "application/jsonl" } }));

        Assert.Multiple(() =>
        {
            Assert.That(code.Compile(), Is.Empty);
            Assert.That(code.Text, Does.Contain("ListAllAsync(ListAllRequest request, "));
            Assert.That(code.Text, Does.Contain("ListSomeAsync(ListSomeRequest request, "));
            Assert.That(code.Text, Does.Contain("FollowAsync(FollowRequest request, "));
            Assert.That(code.Text, Does.Contain("ListSomeAllAsync(ListSomeRequest request, "));
            Assert.That(Count(code.Text, "public virtual "), Is.EqualTo((5 * 2) + 1), "with the property of the group");
        });
    }

    [TestCase(5, 5)]
    [TestCase(6, 0)]
    [TestCase(48, 0)]
    public void Methods_have_up_to_five_optional_parameters(int count, int expected)
    {
        var code = GeneratedCode.Of(Api(Get("ListAll", [Required("room"), .. Optional(count)])));

        Assert.That(code.Compile(), Is.Empty);
        Assert.That(Count(code.Text, "int? o"), Is.EqualTo(expected));
        Assert.That(Count(code.Text, "string room"), Is.EqualTo(2), "constructor and method");
    }

    [Test]
    public void The_fields_of_a_form_count_as_parameters_and_a_body_does_not()
    {
        IReadOnlyList<FormField> fields = [.. Enumerable.Range(1, 6).Select(number => new FormField($"f{number}", Text))];
        var form = Post("SendForm", new RequestBody([new FormBody("application/x-www-form-urlencoded", fields)]) { IsRequired = true });
        var json = Post("SendJson", new RequestBody([new JsonBody("application/json", Note)]) { IsRequired = false }) with { Parameters = [.. Optional(6)] };

        var text = GeneratedCode.Of(Api(form, json)).Text;

        Assert.That(text, Does.Contain("SendFormAsync(SendFormRequest? request = null, global::System.Threading.CancellationToken cancellationToken = default)"));
        Assert.That(text, Does.Contain("SendJsonAsync(Note? body = null, global::System.Threading.CancellationToken cancellationToken = default)"));
    }

    [TestCase("new() { Title = \"a\" }")]
    [TestCase("new Note { Title = \"a\" }")]
    [TestCase("new SendNoteRequest { Body = new() }")]
    [TestCase("new SendNoteRequest(new Note())")]
    [TestCase("default")]
    public void A_body_can_be_written_in_place(string argument)
    {
        var body = new RequestBody([new JsonBody("application/json", Note)]) { IsRequired = false };
        var required = GeneratedCode.Of(Api(Post("SendNote", body with { IsRequired = true })));
        var optional = GeneratedCode.Of(Api(Post("SendNote", body) with { Parameters = [new Parameter("x-trace", ParameterLocation.Header, Text) { IsDeprecated = true }] }));
        var program = $"#nullable enable\nclass Caller {{ static object Call(Vendor.Module.ShopClient shop) => shop.SendNoteAsync({argument}!); }}\n"
            .Replace("SendNoteRequest", "Vendor.Module.SendNoteRequest", StringComparison.Ordinal).Replace("new Note", "new Vendor.Module.Note", StringComparison.Ordinal);

        Assert.That(required.CompileWith(program), Is.Empty);
        if (!argument.Contains("Request(", StringComparison.Ordinal)) Assert.That(optional.CompileWith(program), Is.Empty);
    }

    [TestCase("shop.ListAllAsync()")]
    [TestCase("shop.ListAllAsync(new() { O1 = 1 })")]
    [TestCase("shop.ListAllAsync(new Vendor.Module.ListAllRequest { O1 = 1 }, default)")]
    [TestCase("shop.ListAllAsync(new() { O1 = 1 }, System.Threading.CancellationToken.None)")]
    [TestCase("shop.ListAllAsync(cancellationToken: System.Threading.CancellationToken.None)")]
    [TestCase("shop.ListAllAllAsync(new() { O6 = 1 })")]
    public void A_request_without_required_values_can_be_written_in_place(string call)
    {
        var code = GeneratedCode.Of(Api(Get("ListAll", [.. Optional(6)]) with { Pagination = new OffsetPagination("o1") { Items = "list" }, Responses = [Json(new NamedReference("Page"))] }));

        Assert.That(code.CompileWith($"class Caller {{ static object Call(Vendor.Module.ShopClient shop) => {call.Replace("ListAllAllAsync", "ListAllPagesAsync", StringComparison.Ordinal)}; }}\n"), Is.Empty);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static ApiDefinition Api(params IReadOnlyList<Endpoint> endpoints) => new()
    {
        Name = "Shop",
        Endpoints = endpoints,
        Types = [new ObjectDefinition("Note", [new Member("title", Text)]), new ObjectDefinition("Page", [new Member("list", new ArrayReference(Note))])],
    };

    private static Endpoint Get(string id, params IReadOnlyList<Parameter> parameters) =>
        new() { Id = id, Method = "GET", Path = PathTemplate.Parse($"/{id}"), Parameters = parameters, Responses = [Json(Note)] };

    private static Endpoint Post(string id, RequestBody body) => Get(id) with { Method = "POST", Body = body };

    private static Response Json(TypeReference type) => new("200") { Contents = [new JsonContent("application/json", type)] };

    private static Parameter Required(string name) => new(name, ParameterLocation.Query, Text) { IsRequired = true };

    private static IEnumerable<Parameter> Optional(int count) =>
        Enumerable.Range(1, count).Select(number => new Parameter($"o{number}", ParameterLocation.Query, new PrimitiveReference(PrimitiveKind.Int32)));
}
