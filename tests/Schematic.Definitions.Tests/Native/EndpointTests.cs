using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using static Schematic.Definitions.Tests.Native.NativeText;

namespace Schematic.Definitions.Tests.Native;

public sealed class EndpointTests
{
    [TestCase("get")]
    [TestCase("post")]
    [TestCase("put")]
    [TestCase("patch")]
    [TestCase("delete")]
    [TestCase("head")]
    [TestCase("options")]
    [TestCase("trace")]
    public void The_method_precedes_the_path(string method)
    {
        var endpoint = ReadEndpoint($"{method}: /a");

        Assert.That((endpoint.Id, endpoint.Method, endpoint.Path.Text), Is.EqualTo(("Do", method.ToUpperInvariant(), "/a")));
    }

    [Test]
    public void Parameters_of_the_path_are_strings_unless_said_otherwise()
    {
        var endpoint = ReadEndpoint("get: /a/{b}/{+c}/{d}", "path: { d: long }", "query: { e: int? }");

        Assert.That(
            endpoint.Parameters.Select(parameter => (parameter.Name, parameter.In, Describe(parameter.Type), parameter.IsRequired)),
            Is.EqualTo(
            [
                ("b", ParameterLocation.Path, "String", true), ("c", ParameterLocation.Path, "String", true),
                ("d", ParameterLocation.Path, "Int64", true), ("e", ParameterLocation.Query, "Int32", false),
            ]));
        Assert.That(endpoint.Path.Segments.OfType<PathParameter>().Select(parameter => parameter.KeepsSlashes), Is.EqualTo([false, true, false]));
    }

    [Test]
    public void A_parameter_says_as_much_as_it_needs_to()
    {
        var parameter = ReadEndpoint(
            "get: /a",
            "query:",
            "  b:",
            "    type: Item[]",
            "    default: [a]",
            "    summary: What it is.",
            "    deprecated: true",
            "    name: Things",
            "    style: pipeDelimited",
            "    explode: false",
            "    allowReserved: true").Parameters.Single();

        Assert.That(parameter.IsRequired, Is.False);
        Assert.That(parameter.Default, Is.InstanceOf<SequenceNode>());
        Assert.That(parameter.Documentation.Summary, Is.EqualTo("What it is."));
        Assert.That(parameter.IsDeprecated, Is.True);
        Assert.That(parameter.CodeName, Is.EqualTo("Things"));
        Assert.That((parameter.Style, parameter.Explode, parameter.AllowReserved), Is.EqualTo((ParameterStyle.PipeDelimited, false, true)));
    }

    [TestCase("query: { b: \"Item[]\" }", "Form*")]
    [TestCase("query: { b: { type: \"Item[]\", style: pipeDelimited } }", "PipeDelimited")]
    [TestCase("query: { b: { type: Problem, style: deepObject } }", "DeepObject*")]
    [TestCase("query: { b: { type: \"Item[]\", explode: false } }", "Form")]
    [TestCase("headers: { b: \"Item[]\" }", "Simple")]
    [TestCase("cookies: { b: \"Item[]\" }", "Form*")]
    [TestCase("path: { b: { type: \"Item[]\", style: matrix, explode: true } }", "Matrix*")]
    public void A_parameter_has_the_style_of_its_place_unless_said_otherwise(string line, string expected)
    {
        var parameter = ReadEndpoint(line.StartsWith("path") ? "get: /a/{b}" : "get: /a", line).Parameters.Single();

        Assert.That($"{parameter.Style}{(parameter.Explode ? "*" : "")}", Is.EqualTo(expected));
    }

    [Test]
    public void Headers_are_constants_or_parameters()
    {
        var endpoint = ReadEndpoint("get: /a", "headers: { X-Version: const 2024-05-01, X-Trace: string? }");

        Assert.That(endpoint.Headers, Is.EqualTo([new ConstantHeader("X-Version", "2024-05-01")]));
        Assert.That(endpoint.Parameters.Select(parameter => (parameter.Name, parameter.In)), Is.EqualTo([("X-Trace", ParameterLocation.Header)]));
    }

    [Test]
    public void Headers_and_errors_of_the_API_belong_to_every_endpoint_that_has_none_of_its_own()
    {
        var api = ReadApi("""
            api: Sample
            headers: { X-Version: const 1, X-Trace: string?, X-User: string? }
            errors: { 404: any, default: any }
            endpoints:
              A: { get: /a }
              B: { get: /b, headers: { x-trace: string, X-User: const me }, errors: { 404: text } }
            sockets:
              C: { connect: /c, headers: { X-User: string } }
            """);

        Assert.That(api.Headers, Is.EqualTo([new ConstantHeader("X-Version", "1")]));
        Assert.That(api.Endpoints.Select(endpoint => string.Join(' ', endpoint.Parameters.Select(parameter => parameter.Name))), Is.EqualTo(["X-Trace X-User", "x-trace"]));
        Assert.That(api.Sockets.Single().Parameters.Select(parameter => (parameter.Name, parameter.IsRequired)), Is.EqualTo([("X-User", true), ("X-Trace", false)]));
        Assert.That(api.Endpoints.Select(endpoint => string.Join(' ', endpoint.Responses.Select(response => response.Status))), Is.All.EqualTo("404 default"));
        Assert.That(api.Endpoints[1].Responses[0].Contents.Single(), Is.InstanceOf<TextContent>());
    }

    [TestCase("body: Item", "application/json", true)]
    [TestCase("body: Item?", "application/json", false)]
    [TestCase("body: { type: Item, contentType: application/merge-patch+json, required: false }", "application/merge-patch+json", false)]
    [TestCase("body: { lines: Item }", "application/jsonl", true)]
    [TestCase("text: text/csv", "text/csv", true)]
    [TestCase("binary: { contentType: audio/*, required: false }", "audio/*", false)]
    [TestCase("form: { a: string }", "application/x-www-form-urlencoded", true)]
    [TestCase("form: { a: file? }", "multipart/form-data", true)]
    [TestCase("form: { a: { type: \"file[]\", min: 1, max: 5 } }", "multipart/form-data", true)]
    public void A_body_has_a_media_type(string line, string mediaType, bool isRequired)
    {
        var body = ReadEndpoint("post: /a", line).Body!;

        Assert.That((body.Contents.Single().MediaType, body.IsRequired), Is.EqualTo((mediaType, isRequired)));
    }

    [Test]
    public void A_form_can_be_multipart_without_a_file()
    {
        Assert.That(((FormBody)ReadEndpoint("post: /a", "form: { a: string }", "multipart: true").Body!.Contents[0]).IsMultipart, Is.True);
    }

    [Test]
    public void Form_fields_take_files_and_parts_of_JSON()
    {
        var form = (FormBody)ReadEndpoint(
            "post: /a",
            "form:",
            "  files: { type: \"file[]\", accept: [audio/wav, audio/mpeg], min: 1, max: 5 }",
            "  about: { type: Problem?, contentType: application/json }",
            "  kind: const upload").Body!.Contents[0];

        Assert.That(form.Fields.Select(field => (field.Name, Describe(field.Type), field.IsRequired)), Is.EqualTo(
            [("files", "[File]", true), ("about", "Problem", false), ("kind", "String", true)]));
        Assert.That(form.Fields[0].ContentTypes, Is.EqualTo(["audio/wav", "audio/mpeg"]));
        Assert.That((form.Fields[0].MinimumCount, form.Fields[0].MaximumCount), Is.EqualTo(((int?)1, (int?)5)));
        Assert.That(form.Fields[1].ContentTypes, Is.EqualTo(["application/json"]));
        Assert.That(form.Fields[2].Constant.AsText(), Is.EqualTo("upload"));
    }

    [TestCase("returns: Item", "2XX: JsonContent application/json")]
    [TestCase("returns: Item?", "204:", "2XX: JsonContent application/json")]
    [TestCase("returns: none", "2XX:")]
    [TestCase("returns: text", "2XX: TextContent */*")]
    [TestCase("returns: binary", "2XX: BinaryContent */*")]
    [TestCase("returns: text/csv", "2XX: TextContent text/csv")]
    [TestCase("returns: application/xml", "2XX: TextContent application/xml")]
    [TestCase("returns: audio/mpeg", "2XX: BinaryContent audio/mpeg")]
    [TestCase("returns: application/geo+json", "2XX: JsonContent application/geo+json")]
    [TestCase("returns: { type: binary, contentType: application/pdf }", "2XX: BinaryContent application/pdf")]
    [TestCase("returns: { 202: none, 201: Item, 2xx: text }", "201: JsonContent application/json", "202:", "2XX: TextContent */*")]
    [TestCase("errors: Problem", "default: JsonContent application/json")]
    [TestCase("errors: { default: Problem, 4XX: text, 404: none }", "404:", "4XX: TextContent */*", "default: JsonContent application/json")]
    public void Responses_are_ordered_from_the_exact_to_the_general(string line, params string[] expected)
    {
        var responses = ReadEndpoint("get: /a", line).Responses;

        Assert.That(responses.Select(Show), Is.EqualTo(expected));

        static string Show(Response response) =>
            $"{response.Status}: {string.Join(", ", response.Contents.Select(content => $"{content.GetType().Name} {content.MediaType}"))}".TrimEnd();
    }

    [Test]
    public void A_response_may_have_headers_and_a_meaning()
    {
        var response = ReadEndpoint("get: /a", "returns: { type: Item, headers: { X-Count: int, X-Name: { summary: Whose. } }, summary: The item. }").Responses.Single();

        Assert.That(response.Headers.Select(header => (header.Name, Describe(header.Type))), Is.EqualTo([("X-Count", "Int32"), ("X-Name", "String")]));
        Assert.That(response.Documentation.Summary, Is.EqualTo("The item."));
    }

    [TestCase("streams: { events: Item, end: \"[DONE]\" }", StreamFraming.ServerSentEvents, "text/event-stream")]
    [TestCase("streams: { lines: Item }", StreamFraming.JsonLines, "application/x-ndjson")]
    [TestCase("streams: { sequence: Item }", StreamFraming.JsonSequence, "application/json-seq")]
    public void A_stream_has_its_framing(string line, StreamFraming framing, string mediaType)
    {
        var stream = ReadEndpoint("get: /a", line).Stream!;

        Assert.That((stream.Framing, stream.MediaType, Describe(stream.ItemType)), Is.EqualTo((framing, mediaType, "Item")));
        Assert.That(stream.EndMarker, Is.EqualTo(framing == StreamFraming.ServerSentEvents ? "[DONE]" : null));
    }

    [TestCase("{ cursor: a, next: x.y, items: b, size: s, more: m }", "CursorPagination a next=x.y")]
    [TestCase("{ cursor: a, nextHeader: X-Next, items: b, size: s, more: m }", "CursorPagination a header=X-Next")]
    [TestCase("{ offset: a, total: t, items: b, size: s, more: m }", "OffsetPagination a total=t")]
    [TestCase("{ page: a, first: 0, totalPages: t, items: b, size: s, more: m }", "PageNumberPagination a first=0 pages=t")]
    [TestCase("{ link: header, items: b, size: s, more: m }", "LinkPagination")]
    [TestCase("{ link: x.y, items: b, size: s, more: m }", "LinkPagination next=x.y")]
    public void Pages_go_on_in_one_of_four_ways(string pages, string expected)
    {
        var pagination = Read($"api: Sample\nendpoints:\n  Do:\n    get: /a\n    returns: any\n    query: {{ a: int?, s: int? }}\n    pages: {pages}")
            .Apis.Single().Endpoints.Single().Pagination!;

        Assert.That(Show(pagination), Is.EqualTo(expected));
        Assert.That((pagination.Items, pagination.SizeParameter, pagination.HasMore), Is.EqualTo(("b", "s", "m")));

        static string Show(Pagination pagination) => pagination switch
        {
            CursorPagination { Next: { } next } cursor => $"CursorPagination {cursor.Parameter} next={next}",
            CursorPagination cursor => $"CursorPagination {cursor.Parameter} header={cursor.NextHeader}",
            OffsetPagination offset => $"OffsetPagination {offset.Parameter} total={offset.Total}",
            PageNumberPagination number => $"PageNumberPagination {number.Parameter} first={number.First} pages={number.TotalPages}",
            LinkPagination { Next: { } next } => $"LinkPagination next={next}",
            _ => pagination.GetType().Name,
        };
    }
}
