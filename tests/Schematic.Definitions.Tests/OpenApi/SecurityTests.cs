using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi;

public sealed class SecurityTests
{
    [TestCase("type: apiKey, in: header, name: X-Key", "ApiKeyScheme TEST_API_KEY")]
    [TestCase("type: apiKey, in: cookie, name: key", "ApiKeyScheme TEST_API_KEY")]
    [TestCase("type: http, scheme: bearer", "BearerScheme TEST_API_KEY,TEST_TOKEN")]
    [TestCase("type: http, scheme: Basic", "BasicScheme TEST_PASSWORD")]
    [TestCase("type: http, scheme: digest", "HttpScheme TEST_TOKEN")]
    [TestCase("type: openIdConnect, openIdConnectUrl: 'https://x'", "OpenIdConnectScheme TEST_TOKEN")]
    [TestCase("type: mutualTLS", "MutualTlsScheme ")]
    [TestCase("type: oauth2, flows: {clientCredentials: {tokenUrl: /token, scopes: {}}}", "OAuth2Scheme TEST_TOKEN")]
    public void A_scheme_has_the_kind_and_the_environment_that_fit_it(string scheme, string expected)
    {
        var read = Schemes($"s: {{{scheme}}}").Single();

        Assert.That($"{read.GetType().Name} {string.Join(',', read.Environment)}", Is.EqualTo(expected));
    }

    [Test]
    public void Every_flow_of_OAuth_is_known()
    {
        var scheme = (OAuth2Scheme)Schemes(
            "s: {type: oauth2, flows: {implicit: {authorizationUrl: /a}, password: {tokenUrl: /t}, clientCredentials: {tokenUrl: /t}, authorizationCode: {authorizationUrl: /a, tokenUrl: /t, refreshUrl: /r, scopes: {read: to read}}, deviceAuthorization: {deviceAuthorizationUrl: /d, tokenUrl: /t}}}").Single();

        Assert.That(scheme.Flows.Select(flow => flow.Grant), Is.EqualTo(new[]
        {
            OAuthGrant.Implicit, OAuthGrant.Password, OAuthGrant.ClientCredentials, OAuthGrant.AuthorizationCode, OAuthGrant.DeviceAuthorization,
        }));
        Assert.That(scheme.Flows[3].Scopes.Single(), Is.EqualTo(new OAuthScope("read", "to read")));
        Assert.That(scheme.Flows[4].DeviceAuthorizationUrl, Is.EqualTo("/d"));
    }

    [Test]
    public void Two_keys_have_variables_of_their_own()
    {
        var schemes = Schemes("app: {type: apiKey, in: header, name: A}\n    user key: {type: apiKey, in: header, name: B}");

        Assert.That(schemes.Select(scheme => scheme.Environment.Single()), Is.EqualTo(new[] { "TEST_APP_API_KEY", "TEST_USER_KEY" }));
    }

    [Test]
    public void Requirements_are_alternatives_of_schemes_used_together()
    {
        var api = OpenApiText.ReadWhole(
            "openapi: 3.1.0\ninfo: {title: Test}\nsecurity: [{a: [], b: [read]}, {a: []}]\n"
            + "paths: {/a: {get: {security: []}, put: {security: [{}, {a: []}]}, post: {}}}\n"
            + "components: {securitySchemes: {a: {type: http, scheme: bearer}, b: {type: http, scheme: basic}}}\n");

        Assert.That(api.Auth.Alternatives.Select(alternative => string.Join('+', alternative.Requirements.Select(requirement => requirement.Scheme))), Is.EqualTo(new[] { "a+b", "a" }));
        Assert.That(api.Auth.Alternatives[0].Requirements[1].Scopes, Is.EqualTo(new[] { "read" }));
        Assert.That(api.Endpoints[0].Auth!.Alternatives, Is.Empty);
        Assert.That(api.Endpoints[1].Auth!.Alternatives[0].Requirements, Is.Empty);
        Assert.That(api.Endpoints[2].Auth, Is.Null);
    }

    [TestCase("Pets", "Pets", "PETS_API_KEY")]
    [TestCase("OpenAI API", "OpenAI", "OPENAI_API_KEY")]
    [TestCase("Swagger Petstore - OpenAPI 3.0", "Swagger Petstore", "SWAGGER_PETSTORE_API_KEY")]
    [TestCase("Pets REST API v2", "Pets", "PETS_API_KEY")]
    [TestCase("API", "API", "API_API_KEY")]
    [TestCase("", "api", "API_API_KEY")]
    public void The_name_of_an_API_is_its_title_without_the_words_all_have(string title, string name, string variable)
    {
        var api = OpenApiText.ReadWhole(
            $"openapi: 3.1.0\ninfo: {{title: '{title}'}}\ncomponents: {{securitySchemes: {{a: {{type: apiKey, in: query, name: k}}}}}}\n");

        Assert.That(api.Name, Is.EqualTo(name));
        Assert.That(api.AuthSchemes.Single().Environment.Single(), Is.EqualTo(variable));
    }

    private static IReadOnlyList<AuthScheme> Schemes(string schemes) => OpenApiText.ReadWhole(
        $"openapi: 3.2.0\ninfo: {{title: Test}}\ncomponents:\n  securitySchemes:\n    {schemes}\n").AuthSchemes;
}
