using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

public sealed class EndpointVariantTests
{
    private static readonly JsonBody Json = new("application/json", TypeReference.String);
    private static readonly FormBody Form = new("multipart/form-data", [new FormField("image", new PrimitiveReference(PrimitiveKind.File)) { IsRequired = true }]);
    private static readonly FormBody UrlEncoded = new("application/x-www-form-urlencoded", [new FormField("name", TypeReference.String)]);

    [Test]
    public void A_multipart_form_beside_json_gets_a_method_of_its_own() => Expect([Json, Form], "EditImageAsync(string body", "EditImageAsFormAsync(global::Sample.Apis.ApiFile image");

    [Test]
    public void Json_as_an_alternative_to_a_form_has_a_separate_method() => Expect([Form, Json], "EditImageAsync(global::Sample.Apis.ApiFile image", "EditImageAsJsonAsync(string body");

    [Test]
    public void Json_a_form_and_xml_get_a_method_each() =>
        Expect([Json, UrlEncoded, new TextBody("application/xml")], "EditImageAsync(string body", "EditImageAsFormAsync(string? name", "EditImageAsXmlAsync(string body");

    [Test]
    public void Twice_the_media_types_of_an_answer_cost_twice_as_much()
    {
        Cost(10);
        var (once, twice) = (Cost(400), Cost(800));

        Assert.That((double)twice / once, Is.LessThan(2.5), $"{once:N0} bytes, then {twice:N0}");

        static long Cost(int count)
        {
            var response = new Response("200") { Contents = [.. Enumerable.Range(0, count).Select(number => new TextContent($"text/vnd.x{number}"))] };
            var before = GC.GetAllocatedBytesForCurrentThread();
            GeneratedCode.Of(new ApiDefinition { Name = "Texts", Endpoints = [new Endpoint { Id = "Read", Method = "GET", Path = PathTemplate.Parse("/texts"), Responses = [response] }] });
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static void Expect(IReadOnlyList<BodyContent> contents, params string[] methods)
    {
        var code = GeneratedCode.Of(new ApiDefinition
        {
            Name = "Images",
            Endpoints = [new Endpoint { Id = "EditImage", Method = "POST", Path = PathTemplate.Parse("/images"), Body = new RequestBody(contents) }],
        });

        Assert.Multiple(() =>
        {
            foreach (var method in methods) Assert.That(code.Text, Does.Contain(method));
            Assert.That(code.Text.Split("public virtual").Length - 1, Is.EqualTo(methods.Length * 2), "each method has an overload that takes the request");
            Assert.That(code.Plan.Apis[0].Endpoints, Has.Count.EqualTo(1));
            Assert.That(code.Compile(), Is.Empty);
        });
    }
}
