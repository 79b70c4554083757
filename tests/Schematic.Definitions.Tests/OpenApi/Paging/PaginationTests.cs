using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi.Paging;

internal sealed class PaginationTests
{
    private const string Limit = "limit: type: integer";

    [TestCase("cursor", "next_cursor")]
    [TestCase("pageToken", "nextPageToken")]
    [TestCase("NextToken", "NextToken")]
    [TestCase("marker", "next_marker")]
    [TestCase("page[after]", "continuationToken")]
    [TestCase("page", "next_page")]
    [TestCase("cursor", "cursor")]
    [TestCase("bookmark", "bookmark")]
    public void A_parameter_and_a_member_for_the_token_make_a_cursor(string parameter, string member)
    {
        var pagination = Listing.Of($"{parameter}: type: string; {Limit}", $"{{type: object, properties: {{entries: ITEMS, {member}: {{type: string}}}}}}");

        Assert.That(pagination, Is.EqualTo(new CursorPagination(parameter) { Items = "entries", Next = member, SizeParameter = "limit", Location = pagination!.Location }));
    }

    [Test]
    public void The_token_may_be_in_a_separate_object_next_to_the_items()
    {
        var pagination = Listing.Of(
            "cursor: type: string",
            "{type: object, properties: {members: ITEMS, response_metadata: {type: object, properties: {next_cursor: {type: string}}}}}");

        Assert.That(pagination, Is.EqualTo(new CursorPagination("cursor") { Items = "members", Next = "response_metadata.next_cursor", Location = pagination!.Location }));
    }

    [Test]
    public void A_token_for_the_next_page_is_enough_for_items_that_are_lists()
    {
        const string Rows = "{type: object, properties: {channels: {type: array, items: {items: {type: string}}}, response_metadata: {type: object, properties: {next_cursor: {type: string}}}}}";

        Assert.That(Listing.Of("cursor: type: string; limit: type: integer", Rows), Is.InstanceOf<CursorPagination>().With.Property("Items").EqualTo("channels"));
        Assert.That(Listing.Of("offset: type: integer; limit: type: integer", Rows), Is.Null);
    }

    [Test]
    public void A_token_of_another_type_than_the_parameter_is_none() =>
        Assert.That(Listing.Of("cursor: type: string", "{type: object, properties: {items: ITEMS, next_cursor: {type: integer}}}"), Is.Null);

    [Test]
    public void Two_members_that_could_be_the_token_are_no_pagination() =>
        Assert.That(Listing.Of("after: type: string", "{type: object, properties: {items: ITEMS, next_token: {type: string}, end_cursor: {type: string}}}"), Is.Null);

    [Test]
    public void The_id_of_the_last_item_is_the_token_if_the_response_has_a_flag_for_more()
    {
        var pagination = Listing.Of("starting_after: type: string", "{type: object, properties: {data: ITEMS, has_more: {type: boolean}}}");

        Assert.That(pagination, Is.EqualTo(
            new CursorPagination("starting_after") { Items = "data", Next = "data[-1].id", HasMore = "has_more", Location = pagination!.Location }));
    }

    [Test]
    public void The_member_last_id_takes_precedence_over_the_id_of_the_item()
    {
        var pagination = Listing.Of("after: type: string", "{type: object, properties: {data: ITEMS, has_more: {type: boolean}, last_id: {type: string}}}");

        Assert.That((pagination as CursorPagination)?.Next, Is.EqualTo("last_id"));
    }

    [Test]
    public void Without_a_flag_for_more_the_last_item_is_not_a_token() =>
        Assert.That(Listing.Of("after: type: string", "{type: object, properties: {data: ITEMS, last_id: {type: string}}}"), Is.Null);

    [TestCase("{type: string, format: uri}")]
    [TestCase("{type: string, description: The URL of the next page.}")]
    public void A_URL_in_the_content_is_a_link(string next)
    {
        var pagination = Listing.Of("offset: type: integer; limit: type: integer", $"{{type: object, properties: {{items: ITEMS, next: {next}, total: {{type: integer}}}}}}");

        Assert.That(pagination, Is.EqualTo(new LinkPagination { Items = "items", Next = "next", SizeParameter = "limit", Location = pagination!.Location }));
    }

    [TestCase("data: ITEMS, links: {type: object, properties: {next: {type: [string, 'null']}, prev: {type: [string, 'null']}}}", "data", "links.next")]
    [TestCase("_embedded: {type: object, properties: {things: ITEMS}}, _links: {type: object, properties: {next: {type: object, properties: {href: {type: string}}}, self: {type: object, properties: {href: {type: string}}}}}", "_embedded.things", "_links.next.href")]
    [TestCase("items: ITEMS, next: {type: object, properties: {href: {type: string, format: uri}}}", "items", "next.href")]
    public void Links_of_JSON_API_and_HAL_lead_on(string members, string items, string next)
    {
        var pagination = Listing.Of("size: type: integer", $"{{type: object, properties: {{{members}}}}}");

        Assert.That(pagination, Is.EqualTo(new LinkPagination { Items = items, Next = next, SizeParameter = "size", Location = pagination!.Location }));
    }

    [TestCase("cursor", "X-Next-Cursor")]
    [TestCase("page_token", "Next-Page-Token")]
    [TestCase("bookmark", "X-Next-Bookmark")]
    public void A_header_may_contain_the_token(string parameter, string header)
    {
        var pagination = Listing.Of($"{parameter}: type: string", "ITEMS", $"{{{header}: {{schema: {{type: string}}}}}}");

        Assert.That(pagination, Is.EqualTo(new CursorPagination(parameter) { NextHeader = header, Location = pagination!.Location }));
    }

    [TestCase("cursor", "X-Cursor-Count")]
    [TestCase("after", "X-Next-Page")]
    public void Other_headers_are_no_tokens(string parameter, string header) =>
        Assert.That(Listing.Of($"{parameter}: type: string", "ITEMS", $"{{{header}: {{schema: {{type: string}}}}}}"), Is.Null);

    [Test]
    public void A_next_that_may_be_a_token_or_a_URL_is_no_link() =>
        Assert.That(Listing.Of("cursor: type: string", "{type: object, properties: {items: ITEMS, next: {type: string, description: Sent during security checks.}}}"), Is.Null);

    [Test]
    public void The_header_Link_leads_on_where_it_is_about_pages()
    {
        var pagination = Listing.Of("per_page: type: integer", "ITEMS", "{Link: {schema: {type: string}}}");

        Assert.That(pagination, Is.EqualTo(new LinkPagination { SizeParameter = "per_page", Location = pagination!.Location }));
    }

    [Test]
    public void The_header_Link_alone_says_nothing_about_pages() =>
        Assert.That(Listing.Of("", "ITEMS", "{Link: {schema: {type: string}, description: Styles to load.}}"), Is.Null);

    [Test]
    public void Items_are_skipped_where_the_answer_or_a_limit_shows_that_it_is_about_pages()
    {
        var counted = Listing.Of("offset: type: integer", "{type: object, properties: {results: ITEMS, total: {type: integer}}}");
        var limited = Listing.Of("skip: type: integer; take: type: integer", "ITEMS");
        var neither = Listing.Of("skip: type: integer", "ITEMS");

        Assert.That(counted, Is.EqualTo(new OffsetPagination("offset") { Items = "results", Total = "total", Location = counted!.Location }));
        Assert.That(limited, Is.EqualTo(new OffsetPagination("skip") { SizeParameter = "take", Location = limited!.Location }));
        Assert.That(neither, Is.Null);
    }

    [TestCase("default: 1", 1)]
    [TestCase("default: 0", 0)]
    [TestCase("minimum: 1", 1)]
    [TestCase("exclusiveMinimum: 0", 1)]
    [TestCase("minimum: 0", null)]
    [TestCase("description: Zero-based page index", 0)]
    [TestCase("description: Page index", null)]
    public void Pages_are_numbered_from_what_the_description_says(string schema, int? first)
    {
        var pagination = Listing.Of($"page: type: integer, {schema}; per_page: type: integer", "{type: object, properties: {data: ITEMS, total_pages: {type: integer}}}");

        Assert.That((pagination as PageNumberPagination)?.First, Is.EqualTo(first));
        Assert.That((pagination as PageNumberPagination)?.TotalPages, Is.EqualTo(first is null ? null : "total_pages"));
    }

    [Test]
    public void An_offset_and_a_page_number_at_once_are_no_pagination() =>
        Assert.That(Listing.Of("page: type: integer, default: 1; offset: type: integer; limit: type: integer", "ITEMS"), Is.Null);

    [Test]
    public void Several_lists_are_distinguished_by_a_common_name_or_not_at_all()
    {
        var usual = Listing.Of("cursor: type: string", "{type: object, properties: {data: ITEMS, included: ITEMS, next_cursor: {type: string}}}");
        var unusual = Listing.Of("cursor: type: string", "{type: object, properties: {cats: ITEMS, dogs: ITEMS, next_cursor: {type: string}}}");

        Assert.That(usual?.Items, Is.EqualTo("data"));
        Assert.That(unusual, Is.Null);
    }

    [Test]
    public void Items_may_stand_one_level_down()
    {
        var pagination = Listing.Of(
            "page_token: type: string",
            "{type: object, properties: {result: {type: object, properties: {things: ITEMS}}, next_page_token: {type: string}}}");

        Assert.That(pagination?.Items, Is.EqualTo("result.things"));
    }

    [Test]
    public void What_changes_something_has_no_pages() =>
        Assert.That(Listing.Of("cursor: type: string", "{type: object, properties: {items: ITEMS, next_cursor: {type: string}}}", method: "post"), Is.Null);

    [TestCase("start_cursor: {type: string}", "start_cursor", "next_cursor")]
    [TestCase("cursor: {type: [string, 'null']}", "cursor", "next_cursor")]
    [TestCase("NextToken: {type: string}, MaxResults: {type: integer}", "NextToken", "NextToken")]
    public void The_body_of_a_search_may_contain_the_token(string members, string parameter, string member)
    {
        var pagination = Listing.Of("", $"{{type: object, properties: {{results: ITEMS, {member}: {{type: [string, 'null']}}}}}}", method: "post", body: $"{{type: object, properties: {{query: {{type: string}}, {members}}}}}");

        Assert.That(pagination, Is.EqualTo(new CursorPagination(parameter) { Items = "results", Next = member, Location = pagination!.Location }));
    }

    [TestCase("query: {type: string}")]
    [TestCase("after: {type: string}")]
    [TestCase("from: {type: string}")]
    [TestCase("cursor: {type: integer}")]
    [TestCase("cursor: {type: string}, page_token: {type: string}")]
    public void Other_bodies_have_no_pages(string members) =>
        Assert.That(Listing.Of("", "{type: object, properties: {results: ITEMS, next_cursor: {type: string}}}", method: "post", body: $"{{type: object, properties: {{{members}}}}}"), Is.Null);

    [Test]
    public void A_token_that_a_body_requires_is_none() =>
        Assert.That(Listing.Of("", "{type: object, properties: {results: ITEMS, next_cursor: {type: string}}}", method: "post", body: "{type: object, required: [cursor], properties: {cursor: {type: string}}}"), Is.Null);

    [Test]
    public void A_stated_pagination_holds_for_any_method()
    {
        var pagination = Listing.Of(
            "", "{type: object, properties: {values: ITEMS, nextLink: {type: string}}}",
            extension: "x-ms-pageable: {nextLinkName: nextLink, itemName: values}", method: "post");

        Assert.That(pagination, Is.EqualTo(new LinkPagination { Items = "values", Next = "nextLink", Location = pagination!.Location }));
    }

    [TestCase("x-ms-pageable: {nextLinkName: null}")]
    [TestCase("x-ms-pageable: {nextLinkName: nextLink, operationName: listMore}")]
    [TestCase("x-ms-pageable: {nextLinkName: missing}")]
    [TestCase("x-ms-pageable: {nextLinkName: nextLink, itemName: missing}")]
    [TestCase("x-ms-pageable: nonsense")]
    public void A_stated_pagination_that_leads_nowhere_is_none(string extension) =>
        Assert.That(Listing.Of("", "{type: object, properties: {value: ITEMS, nextLink: {type: string}}}", extension: extension), Is.Null);
}
