using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi;

/// <summary>Credentials are named as a developer would name them: <c>option VARIABLE,VARIABLE</c> for each scheme.</summary>
public sealed class CredentialTests
{
    private const string Key = "{type: apiKey, in: header, name: X-Key}";
    private const string Bearer = "{type: http, scheme: bearer}";
    private const string Basic = "{type: http, scheme: basic}";
    private const string OAuth = "{type: oauth2, flows: {clientCredentials: {tokenUrl: /token, scopes: {}}}}";
    private const string OpenId = "{type: openIdConnect, openIdConnectUrl: 'https://x'}";
    private const string Digest = "{type: http, scheme: digest}";

    [TestCase("ApiKeyAuth", Key, "ApiKey SHOP_API_KEY")]
    [TestCase("apiKeyAuth", Key, "ApiKey SHOP_API_KEY")]
    [TestCase("api_key", Key, "ApiKey SHOP_API_KEY")]
    [TestCase("api-key", Key, "ApiKey SHOP_API_KEY")]
    [TestCase("apikey", Key, "ApiKey SHOP_API_KEY")]
    [TestCase("APIKEY", Key, "ApiKey SHOP_API_KEY")]
    [TestCase("APIKeyHeader", Key, "ApiKey SHOP_API_KEY")]
    [TestCase("X-API-Key", Key, "ApiKey SHOP_API_KEY")]
    [TestCase("defaultApiKey", Key, "ApiKey SHOP_API_KEY")]
    [TestCase("shop_auth", Key, "ApiKey SHOP_API_KEY")]
    [TestCase("hmac", Key, "ApiKey SHOP_API_KEY")]
    [TestCase("BotToken", Key, "BotToken SHOP_API_KEY,SHOP_BOT_TOKEN")]
    [TestCase("X-Auth-Token", Key, "Token SHOP_API_KEY,SHOP_TOKEN")]
    [TestCase("ApiKeyAuth", Bearer, "ApiKey SHOP_API_KEY,SHOP_TOKEN")]
    [TestCase("bearerAuth", Bearer, "Token SHOP_API_KEY,SHOP_TOKEN")]
    [TestCase("BearerAuth", Bearer, "Token SHOP_API_KEY,SHOP_TOKEN")]
    [TestCase("Bearer", Bearer, "Token SHOP_API_KEY,SHOP_TOKEN")]
    [TestCase("HTTPBearer", Bearer, "Token SHOP_API_KEY,SHOP_TOKEN")]
    [TestCase("bearer_jwt", Bearer, "Token SHOP_API_KEY,SHOP_TOKEN")]
    [TestCase("JWT", Bearer, "Token SHOP_API_KEY,SHOP_TOKEN")]
    [TestCase("access_token", Bearer, "AccessToken SHOP_API_KEY,SHOP_ACCESS_TOKEN,SHOP_TOKEN")]
    [TestCase("api_token", Bearer, "ApiToken SHOP_API_KEY,SHOP_API_TOKEN,SHOP_TOKEN")]
    [TestCase("basic", Basic, "UserName,Password SHOP_USERNAME,SHOP_PASSWORD")]
    [TestCase("accountSid_authToken", Basic, "UserName,Password SHOP_USERNAME,SHOP_PASSWORD")]
    [TestCase("Oauth2_0", OAuth, "AccessToken SHOP_TOKEN")]
    [TestCase("oauth_2_0", OAuth, "AccessToken SHOP_TOKEN")]
    [TestCase("OAuth2", OAuth, "AccessToken SHOP_TOKEN")]
    [TestCase("ShopAuth2", OAuth, "AccessToken SHOP_TOKEN")]
    [TestCase("azure_auth", OAuth, "AccessToken SHOP_TOKEN")]
    [TestCase("oauth2ClientCredentials", OAuth, "AccessToken SHOP_TOKEN")]
    [TestCase("openIdConnect", OpenId, "AccessToken SHOP_TOKEN")]
    [TestCase("digestAuth", Digest, "Authorization SHOP_TOKEN")]
    [TestCase("\u9375", Key, "ApiKey SHOP_API_KEY")]
    [TestCase("_", Key, "ApiKey SHOP_API_KEY")]
    public void A_single_scheme_has_a_short_name(string name, string scheme, string expected) =>
        Assert.That(Shown(Read($"\"{name}\": {scheme}")), Is.EqualTo(new[] { expected }));

    [Test]
    public void The_scheme_of_the_document_has_the_short_name() => AssertNames(
        "[{ApiKeyAuth: []}]", $"AdminApiKeyAuth: {Bearer}\n    ApiKeyAuth: {Bearer}",
        "AdminApiKey SHOP_ADMIN_API_KEY", "ApiKey SHOP_API_KEY,SHOP_TOKEN");

    [Test]
    public void The_scheme_of_the_document_has_the_short_name_even_if_its_own_name_is_longer() => AssertNames(
        "[{PlatformApiKey: []}]", $"AdminApiKey: {Bearer}\n    PlatformApiKey: {Bearer}",
        "AdminApiKey SHOP_ADMIN_API_KEY", "ApiKey SHOP_API_KEY,SHOP_TOKEN");

    [Test]
    public void Kinds_with_the_same_usual_variable_do_not_share_it() => AssertNames(
        "[]", $"bearer: {Bearer}\n    oauth: {OAuth}\n    oidc: {OpenId}\n    digest: {Digest}",
        "Token SHOP_API_KEY,SHOP_TOKEN", "AccessToken SHOP_ACCESS_TOKEN", "OidcAccessToken SHOP_OIDC_ACCESS_TOKEN", "Authorization SHOP_AUTHORIZATION");

    [Test]
    public void A_key_and_a_token_have_a_variable_each() => AssertNames(
        "[{api-key: []}, {bearerAuth: []}, {}]", $"api-key: {Key}\n    bearerAuth: {Bearer}",
        "ApiKey SHOP_API_KEY", "Token SHOP_TOKEN");

    [Test]
    public void Keys_of_one_requirement_keep_the_words_that_distinguish_them() => AssertNames(
        "[{apiKeyAuth: [], appKeyAuth: [], appId: []}]", $"apiKeyAuth: {Key}\n    appKeyAuth: {Key}\n    appId: {Key}",
        "ApiKey SHOP_API_KEY", "AppKey SHOP_APP_KEY", "AppId SHOP_APP_ID");

    [Test]
    public void A_key_that_nothing_requires_does_not_have_the_short_name_of_the_required_ones() => AssertNames(
        "[{clientKey: [], tenantKey: []}]", $"api_key: {Key}\n    clientKey: {Key}\n    tenantKey: {Key}\n    X-API-Key: {Key}",
        "OtherApiKey SHOP_OTHER_API_KEY", "ClientKey SHOP_CLIENT_KEY", "TenantKey SHOP_TENANT_KEY", "XApiKey SHOP_X_API_KEY");

    [Test]
    public void A_key_that_nothing_requires_has_the_short_name_if_no_other_is_required() => AssertNames(
        "[{bearerAuth: []}]", $"api_key: {Key}\n    bearerAuth: {Bearer}",
        "ApiKey SHOP_API_KEY", "Token SHOP_TOKEN");

    [Test]
    public void Numbered_keys_keep_their_numbers() => AssertNames(
        "[{apiKey1: [], apiKey2: []}]", $"apiKey1: {Key}\n    apiKey2: {Key}",
        "ApiKey1 SHOP_API_KEY1", "ApiKey2 SHOP_API_KEY2");

    [Test]
    public void Flows_that_are_schemes_of_their_own_are_distinguished() => AssertNames(
        "[]", $"app2AppOauth: {OAuth}\n    user2AppOauth: {OAuth}\n    Oauth2: {OAuth}\n    Oauth2c: {OAuth}",
        "App2AppAccessToken SHOP_APP2_APP_ACCESS_TOKEN", "User2AppAccessToken SHOP_USER2_APP_ACCESS_TOKEN", "AccessToken SHOP_TOKEN", "Oauth2cAccessToken SHOP_OAUTH2C_ACCESS_TOKEN");

    [Test]
    public void Names_that_are_equal_after_simplification_stay_apart() => AssertNames(
        "[]", $"api_key: {Key}\n    api-key: {Key}\n    ApiKey: {Key}\n    bearer: {Bearer}\n    bearer_jwt: {Bearer}",
        "ApiKey SHOP_API_KEY", "ApiKey2 SHOP_API_KEY2", "ApiKey3 SHOP_API_KEY3", "BearerToken SHOP_BEARER_TOKEN", "BearerJwtToken SHOP_BEARER_JWT_TOKEN");

    [Test]
    public void Keys_that_differ_in_their_location_keep_it() => AssertNames(
        "[]", $"headerKey: {Key}\n    queryKey: {Key}\n    cookieKey: {Key}",
        "HeaderKey SHOP_HEADER_KEY", "QueryKey SHOP_QUERY_KEY", "CookieKey SHOP_COOKIE_KEY");

    [Test]
    public void Two_users_have_options_and_variables_of_their_own() => AssertNames(
        "[{basicAuth: []}]", $"basicAuth: {Basic}\n    adminBasic: {Basic}",
        "UserName,Password SHOP_USERNAME,SHOP_PASSWORD", "AdminUserName,AdminPassword SHOP_ADMIN_USERNAME,SHOP_ADMIN_PASSWORD");

    [Test]
    public void A_user_and_a_key_that_is_called_password_do_not_share_a_variable() => AssertNames(
        "[]", $"basic: {Basic}\n    shop_password: {Key}\n    x_user_password: {Key}",
        "UserName,Password SHOP_USERNAME,SHOP_PASSWORD", "ApiKey SHOP_API_KEY", "UserPassword SHOP_USER_PASSWORD");

    private static void AssertNames(string policy, string schemes, params string[] expected) => Assert.That(Shown(Read(schemes, policy)), Is.EqualTo(expected));

    private static IEnumerable<string> Shown(IReadOnlyList<AuthScheme> schemes) => schemes.Select(scheme => $"{Options(scheme)} {string.Join(',', scheme.Variables)}");

    private static string Options(AuthScheme scheme) => scheme is BasicScheme
        ? $"{scheme.Credential}UserName,{scheme.Credential}Password"
        : string.Concat((scheme.Credential ?? scheme.Name).Split('-', '_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static IReadOnlyList<AuthScheme> Read(string schemes, string policy = "[]") => OpenApiText.ReadWhole(
        $"openapi: 3.2.0\ninfo: {{title: Shop}}\nsecurity: {policy}\ncomponents:\n  securitySchemes:\n    {schemes}\n").AuthSchemes;
}
