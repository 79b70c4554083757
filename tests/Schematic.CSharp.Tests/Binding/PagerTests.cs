using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

public sealed class PagerTests
{
    private static readonly TypeReference Text = TypeReference.String;
    private static readonly TypeReference Number = new PrimitiveReference(PrimitiveKind.Int32);

    [Test]
    public void A_token_in_the_response_leads_to_the_next_page() => Expect(
        new CursorPagination("after") { Items = "data.rows", Next = "data.next" },
        "(request, cursor) => request with { After = cursor }, page => page.Data?.Rows, response => response.Value.Data?.Next");

    [Test]
    public void A_token_in_a_header_leads_to_the_next_page() => Expect(
        new CursorPagination("after") { Items = "data.rows", NextHeader = "X-Next" },
        "(request, cursor) => request with { After = cursor }, page => page.Data?.Rows, response => response.Header(\"X-Next\")");

    [Test]
    public void A_member_of_the_last_item_leads_to_the_next_page() => Expect(
        new CursorPagination("after") { Items = "data.rows", Next = "data.rows[-1].number" },
        "response => response.Value.Data?.Rows is [.., var last] ? global::Sample.Apis.Runtime.Json.Int32.Format(last.Number) : null");

    [Test]
    public void An_offset_counts_items() => Expect(
        new OffsetPagination("skip") { Items = "data.rows", Total = "total" },
        "request => request.Skip, (request, number) => request with { Skip = (int)number }, page => page.Data?.Rows, total: page => page.Total");

    [Test]
    public void Pages_are_numbered_from_any_number() => Expect(
        new PageNumberPagination("skip", First: 0) { Items = "data.rows", TotalPages = "total", HasMore = "more" },
        "page => page.Data?.Rows, first: 0, totalPages: page => page.Total, hasMore: page => page.More");

    [Test]
    public void A_link_leads_to_the_next_page() => Expect(
        new LinkPagination { Items = "data.rows", Next = "link" },
        "page => page.Data?.Rows, next: page => page.Link is { } next ? global::Sample.Apis.Runtime.Json.Uri.Format(next) : null");

    [Test]
    public void A_path_that_leads_nowhere_is_told()
    {
        var code = GeneratedCode.Of(Api(new CursorPagination("after") { Items = "data.lines", Next = "data.next" }));

        Assert.That(code.Text, Does.Not.Contain("AllAsync"));
        Assert.That(code.Diagnostics.Select(diagnostic => diagnostic.ToString()), Is.EqualTo(new[]
        {
            "api.yaml(3,4): warning SCH3102: No method that enumerates all pages is generated for 'ListRows': its pagination refers to members or parameters that do not fit",
        }));
    }

    private static void Expect(Pagination pagination, string arguments)
    {
        var code = GeneratedCode.Of(Api(pagination));

        Assert.Multiple(() =>
        {
            Assert.That(code.Diagnostics, Is.Empty);
            Assert.That(string.Join(' ', code.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Does.Contain(arguments));
            Assert.That(code.Compile(), Is.Empty);
        });
    }

    private static ApiDefinition Api(Pagination pagination) => new()
    {
        Name = "Rows",
        Endpoints =
        [
            new Endpoint
            {
                Id = "ListRows",
                Method = "GET",
                Path = PathTemplate.Parse("/rows"),
                Parameters = [Query("after", Text), Query("skip", Number)],
                Pagination = pagination,
                Responses = [new Response("200") { Contents = [new JsonContent("application/json", new NamedReference("Page"))] }],
                Location = new SourceLocation("api.yaml", 3, 4),
            },
        ],
        Types =
        [
            new ObjectDefinition("Page",
            [
                new Member("data", new NamedReference("Data")),
                new Member("total", Number),
                new Member("more", new PrimitiveReference(PrimitiveKind.Boolean)),
                new Member("link", new PrimitiveReference(PrimitiveKind.Uri)),
            ]),
            new ObjectDefinition("Data", [new Member("rows", new ArrayReference(new NamedReference("Row"))) { IsRequired = true }, new Member("next", Text)]),
            new ObjectDefinition("Row", [new Member("number", Number) { IsRequired = true }]),
        ],
    };

    private static Parameter Query(string name, TypeReference type) => new(name, ParameterLocation.Query, type) { Style = ParameterStyle.Form, Explode = true };
}
