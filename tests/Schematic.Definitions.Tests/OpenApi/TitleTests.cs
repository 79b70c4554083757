using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.OpenApi;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.OpenApi;

/// <summary>Names of APIs, which clients, options and exceptions are named after, by the titles of documents.</summary>
public sealed class TitleTests
{
    // Titles of public documents, or like them.
    [TestCase("Stripe API", "Stripe")]
    [TestCase("OpenAI API", "OpenAI")]
    [TestCase("meilisearch", "meilisearch")]
    [TestCase("Slack Web API", "Slack")]
    [TestCase("Spotify Web API with fixes and improvements from sonallux", "Spotify")]
    [TestCase("GitHub v3 REST API", "GitHub")]
    [TestCase("GitHub's official OpenAPI spec + Octokit extension", "GitHub")]
    [TestCase("Netlify's API documentation", "Netlify")]
    [TestCase("Domino\u2019s API", "Domino")]
    [TestCase("Discord HTTP API (Preview)", "Discord")]
    [TestCase("YouTube Data API v3", "YouTube Data")]
    [TestCase("Google Docs API", "Google Docs")]
    [TestCase("Google Docs API v1 Reference", "Google Docs")]
    [TestCase("Swagger Petstore - OpenAPI 3.0", "Swagger Petstore")]
    [TestCase("OpenAPI Petstore", "OpenAPI Petstore")]
    [TestCase("Twilio - Api", "Twilio")]
    [TestCase("API | Petstore", "Petstore")]
    [TestCase("Docker Engine API", "Docker Engine")]
    [TestCase("ElevenLabs API Documentation", "ElevenLabs")]
    [TestCase("SendGrid v3 API Documentation", "SendGrid")]
    [TestCase("PowerDNS Authoritative HTTP API", "PowerDNS Authoritative")]
    [TestCase("Gitea API.", "Gitea")]
    [TestCase("Acme RESTful API (v3) [beta]", "Acme")]
    [TestCase("Acme (v2) Orders API", "Acme Orders")]
    [TestCase("Acme (Europe) Orders API", "Acme (Europe) Orders")]
    [TestCase("Acme API 2024-10-01", "Acme")]
    [TestCase("Acme API v2beta1", "Acme")]
    [TestCase("Acme API Version 2.1-rc1", "Acme")]
    [TestCase("Acme API beta", "Acme")]
    [TestCase("Acme OpenAPI 3.1 Definition", "Acme")]
    [TestCase("Acme Swagger Documentation", "Acme")]
    [TestCase("Acme Docs", "Acme Docs")]
    [TestCase("Acme Beta", "Acme Beta")]
    [TestCase("Official Acme API", "Acme")]
    [TestCase("The REST API for Acme Cloud", "Acme Cloud")]
    [TestCase("Official documentation of the Acme API", "Acme")]
    [TestCase("API v1.0.0 documentation for the Parcel Service", "Parcel Service")]
    [TestCase("This is the OpenAPI specification for our Parcel Service API.", "Parcel Service")]
    [TestCase("Web of Science API", "Web of Science")]
    [TestCase("The Movie Database API", "The Movie Database")]
    [TestCase("The Cat API", "The Cat")]
    [TestCase("Amazon Simple Queue Service", "Amazon Simple Queue Service")]
    [TestCase("Text Embeddings Inference", "Text Embeddings Inference")]
    [TestCase("NASA Astronomy Picture of the Day (APOD)", "NASA Astronomy Picture of the Day")]
    [TestCase("Microsoft Graph WebAPI", "Microsoft Graph")]
    [TestCase("Kubernetes v1.30.0", "Kubernetes")]
    [TestCase("Vimeo OpenAPI Reference", "Vimeo")]
    [TestCase("Pok\u00e9API", "Pok\u00e9API")]
    [TestCase("O'Reilly Search API", "O'Reilly Search")]
    [TestCase("\u5929\u6c17 API", "\u5929\u6c17")]
    [TestCase("Factory Facts API for retrieving and managing the machines of a customer", "Factory Facts")]
    [TestCase("Acme Payments. Everything that a merchant needs to accept and refund them", "Acme Payments")]
    [TestCase("Extraordinarily Comprehensive Administrative Infrastructure Orchestration Gateway", "Extraordinarily Comprehensive")]
    public void The_name_is_the_title_without_words_that_say_what_it_is(string title, string expected) => Assert.That(Name(title, "api.yaml"), Is.EqualTo(expected));

    // The default titles of frameworks.
    [TestCase("OpenAPI definition", "orders.json", "orders")]
    [TestCase("Api Documentation", "orders.json", "orders")]
    [TestCase("API", "orders.swagger.json", "orders")]
    [TestCase("REST API v1", "orders-openapi.yaml", "orders")]
    [TestCase("The API (beta)", "orders.yaml", "orders")]
    [TestCase("", "orders.yaml", "orders")]
    [TestCase("---", "orders.yaml", "orders")]
    [TestCase("OpenAPI definition", "openapi.json", "OpenAPI definition")]
    [TestCase("API", "v3.yaml", "API")]
    public void The_file_names_an_API_whose_title_does_not(string title, string file, string expected) => Assert.That(Name(title, file), Is.EqualTo(expected));

    [Test]
    public void A_title_of_any_length_is_read_quickly()
    {
        foreach (var part in new[] { "(", "()", "a ", "API ", "- ", "(v1", "\U0001F680" })
            Assert.That(Name(string.Concat(Enumerable.Repeat(part, 200_000)), "orders.yaml"), Has.Length.LessThan(500));
    }

    private static string Name(string title, string file)
    {
        var root = Reading.ReadWhole(file, $"openapi: 3.1.0\ninfo: {{ title: '{title.Replace("'", "''", StringComparison.Ordinal)}', version: '1' }}\npaths: {{}}\n");
        var diagnostics = new DiagnosticBag();
        return OpenApiReader.Read(root, new DocumentLoader(new() { RootDirectory = Path.GetTempPath() }, diagnostics), diagnostics)!.Name;
    }
}
