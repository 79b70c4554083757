using System.Net;
using System.Text;
using System.Text.Json;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Http;

internal sealed class ErrorTests
{
    [Test]
    public async Task A_failure_tells_status_headers_and_body()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.NotFound, """{"id":"none"}""", "application/problem+json", ("X-Request-Id", "r1"));

        var failure = await FailureAsync(server);

        Assert.That(failure.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(failure.Headers.GetValues("X-Request-Id"), Is.EqualTo(new[] { "r1" }));
        Assert.That(failure.ContentHeaders.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(failure.Body, Is.EqualTo("""{"id":"none"}"""));
        Assert.That(failure.OperationId, Is.EqualTo("GetItem"));
        Assert.That(failure.RequestUrl, Is.EqualTo("https://shop.example/v1/items/tea"));
        Assert.That(failure.Message, Is.EqualTo(
            """Shop GetItem: GET https://shop.example/v1/items/tea answered 404 Not Found (application/problem+json): {"id":"none"}"""));
    }

    [Test]
    public async Task The_URL_of_a_request_is_known_if_the_handler_of_a_test_does_not_state_it()
    {
        using var client = new ShopClient(new HttpClient(new NotFound()), new ShopClientOptions { ApiKey = "key" });

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new GetItemRequest("tea")));

        Assert.That(failure!.RequestUrl, Is.EqualTo("https://shop.example/v1/items/tea"));
        Assert.That(failure.Message, Is.EqualTo("Shop GetItem: GET https://shop.example/v1/items/tea answered 404 Not Found."));
    }

    [TestCase(HttpStatusCode.NotFound)]
    [TestCase(HttpStatusCode.Gone)]
    public async Task A_search_for_what_is_missing_returns_null(HttpStatusCode status) => Assert.That(
        await new ScriptedServer().Answers(status, """{"id":"none"}""").Client().FindAsync(new GetItemRequest("tea")), Is.Null);

    [Test]
    public async Task A_search_returns_what_it_finds_and_throws_on_other_errors()
    {
        var found = await new ScriptedServer().Answers(HttpStatusCode.OK, """{"id":"tea"}""").Client().FindAsync(new GetItemRequest("tea"));

        Assert.That(found?.Id, Is.EqualTo("tea"));
        await Assert.ThrowsAsync<ApiException>(() => new ScriptedServer().Answers(HttpStatusCode.Conflict, "7").Client().FindAsync(new GetItemRequest("tea")));
    }

    [Test]
    public async Task The_error_has_the_type_of_its_status()
    {
        var notFound = await FailureAsync(new ScriptedServer().Answers(HttpStatusCode.NotFound, """{"id":"none"}"""));
        var server = await FailureAsync(new ScriptedServer().Answers(HttpStatusCode.NotImplemented, "\"broken\""));
        var other = await FailureAsync(new ScriptedServer().Answers(HttpStatusCode.Conflict, "7"));

        Assert.That(notFound.TryGetError<Item>(out var item) ? item.Id : null, Is.EqualTo("none"));
        Assert.That(notFound.TryGetError<string>(out _), Is.False);
        Assert.That(server.TryGetError<string>(out var text) ? text : null, Is.EqualTo("broken"));
        Assert.That(other.TryGetError<int>(out var number) ? number : 0, Is.EqualTo(7));
    }

    [Test]
    public void An_exception_can_be_created_for_a_test()
    {
        var errors = new ApiErrorFormat[] { ApiErrorFormat.Json("404", Json.Model<Item>()), ApiErrorFormat.Json("429", Json.Model<Item>()) };
        var operation = new ApiOperation<NoContent>("GetItem", "GET", "/items", ApiResponseFormat.None) { Errors = errors };

        var failure = new ApiException(HttpStatusCode.Gone, """{"id":"none"}""", operation);

        Assert.That(failure.IsNotFound, Is.True);
        Assert.That(failure.IsRateLimited, Is.False);
        Assert.That(failure.TryGetError<Item>(out var item) ? item.Id : null, Is.EqualTo("none"), "the only type of errors that is described");
        Assert.That(failure.Message, Is.EqualTo("""GetItem: 410 Gone: {"id":"none"}"""));
        Assert.That(new ApiException(HttpStatusCode.TooManyRequests).IsRateLimited, Is.True);
    }

    [TestCase(200, false)]
    [TestCase(299, false)]
    [TestCase(304, true)]
    [TestCase(404, true)]
    [TestCase(503, true)]
    public void The_type_of_all_other_statuses_is_that_of_errors(int status, bool expected)
    {
        var operation = new ApiOperation<NoContent>("GetItem", "GET", "/items", ApiResponseFormat.None) { Errors = [ApiErrorFormat.Json("default", Json.Model<Item>())] };

        Assert.That(new ApiException((HttpStatusCode)status, """{"id":"none"}""", operation).TryGetError<Item>(out _), Is.EqualTo(expected));
    }

    [Test]
    public void Several_types_of_errors_are_not_tried_for_other_statuses()
    {
        var errors = new ApiErrorFormat[] { ApiErrorFormat.Json("404", Json.Model<Item>()), ApiErrorFormat.Json("429", Json.String) };
        var operation = new ApiOperation<NoContent>("GetItem", "GET", "/items", ApiResponseFormat.None) { Errors = errors };

        Assert.That(new ApiException(HttpStatusCode.Gone, """{"id":"none"}""", operation).TryGetError<Item>(out _), Is.False);
    }

    [Test]
    public async Task Any_JSON_can_be_read_and_nothing_else()
    {
        var json = await FailureAsync(new ScriptedServer().Answers(HttpStatusCode.NotFound, """{"code":4}"""));
        var page = await FailureAsync(new ScriptedServer().Answers(HttpStatusCode.NotFound, "<html>Not found</html>", "text/html"));

        Assert.That(json.TryGetError<JsonElement>(out var error) ? error.GetProperty("code").GetInt32() : 0, Is.EqualTo(4));
        Assert.That(json.TryGetError<Item>(out _), Is.True, "a member that is missing from an error is tolerated");
        Assert.That(page.TryGetError<JsonElement>(out _), Is.False);
        Assert.That(page.TryGetError<Item>(out _), Is.False);
        Assert.That(page.Body, Is.EqualTo("<html>Not found</html>"));
    }

    [Test]
    public async Task A_body_is_kept_to_its_first_megabyte_and_shown_in_part()
    {
        var failure = await FailureAsync(new ScriptedServer().Answers(HttpStatusCode.BadRequest, new string('x', 3 << 20), "text/plain"));

        Assert.That(failure.Body, Has.Length.EqualTo(1 << 20));
        Assert.That(failure.Message, Has.Length.LessThan(800).And.EndsWith("x… The body is longer than the option MaxErrorBytes allows, 1,048,576 bytes; the rest was not read."));
    }

    [Test]
    public async Task A_body_is_decoded_by_its_character_set()
    {
        var content = new ByteArrayContent(Encoding.Latin1.GetBytes("ungültig"));
        content.Headers.TryAddWithoutValidation("Content-Type", "text/plain; charset=iso-8859-1");
        var server = new ScriptedServer().Answers((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = content }));

        Assert.That((await FailureAsync(server)).Body, Is.EqualTo("ungültig"));
    }

    [Test]
    public async Task An_unknown_character_set_is_ignored()
    {
        var failure = await FailureAsync(new ScriptedServer().Answers(HttpStatusCode.BadRequest, "x", "text/plain; charset=klingon"));

        Assert.That(failure.Body, Is.EqualTo("x"));
    }

    [Test]
    public async Task An_empty_body_is_a_failure_where_JSON_was_promised()
    {
        var failure = await FailureAsync(new ScriptedServer().Answers(HttpStatusCode.OK));

        Assert.That(failure.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(failure.Message, Does.Contain("The body is empty; JSON was expected."));
    }

    [TestCase("""{"id":7}""", "$.id", 6)]
    [TestCase("""{"name":"x"}""", "$", 0)]
    [TestCase("""{"id":"tea","price":""", null, null)]
    [TestCase("<html>Hello</html>", null, null)]
    public async Task An_answer_that_cannot_be_read_is_a_failure_with_its_place(string body, string? path, int? offset)
    {
        var failure = await FailureAsync(new ScriptedServer().Answers(HttpStatusCode.OK, body));

        Assert.That(failure.Message, Does.Contain("could not be read as the expected JSON"));
        Assert.That(failure.Body, Is.EqualTo(body));
        Assert.That(failure.JsonPath, Is.Not.Null);
        Assert.That(failure.JsonOffset, Is.Not.Null);
        if (path is not null) Assert.That(failure.JsonPath, Is.EqualTo(path));
        if (offset > 0) Assert.That(failure.JsonOffset, Is.EqualTo(offset));
    }

    [Test]
    public async Task A_failure_whose_body_breaks_off_keeps_its_status()
    {
        var server = new ScriptedServer().Answers((_, _) => Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.Conflict) { Content = new StreamContent(new BrokenStream("{"u8.ToArray())) }));

        var failure = await FailureAsync(server);

        Assert.That(failure.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(failure.InnerException, Is.TypeOf<HttpRequestException>());
    }

    [Test]
    public async Task A_missing_member_can_be_tolerated()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, """{"name":"x"}""");

        var item = await server.Client(new ShopClientOptions { ApiKey = "key", MissingMembers = MissingMembers.Tolerate }).GetItemAsync("tea");

        Assert.That(item.Name, Is.EqualTo("x"));
    }

    [Test]
    public async Task JSON_may_come_in_another_character_set()
    {
        var content = new ByteArrayContent(Encoding.Unicode.GetBytes("""{"id":"Größe"}"""));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-16");

        var item = await new ScriptedServer().Answers(content).Client().GetItemAsync("tea");

        Assert.That(item.Id, Is.EqualTo("Größe"));
    }

    private static async Task<ApiException> FailureAsync(ScriptedServer server) => (await Assert.ThrowsAsync<ApiException>(
        () => server.Client(new ShopClientOptions { ApiKey = "key", MaxRetries = 0 }).GetItemAsync("tea")))!;

    private sealed class NotFound : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
    }
}
