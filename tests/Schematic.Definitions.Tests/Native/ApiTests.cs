using Schematic.Definitions.Model;
using static Schematic.Definitions.Tests.Native.NativeText;

namespace Schematic.Definitions.Tests.Native;

public sealed class ApiTests
{
    [Test]
    public void The_top_of_a_description_says_what_the_API_is()
    {
        var api = ReadApi("""
            api: Sample
            summary: A sample.
            description: More.
            docs: https://sample.example/docs
            version: 1.10
            module: samples
            requestSuffix: Call
            baseUrl: https://sample.example
            groups: { Audio: Sounds., Video: { summary: Pictures., parent: Audio } }
            """);

        Assert.That(api.Documentation, Is.EqualTo(new Documentation("A sample.", "More.")));
        Assert.That((api.Name, api.Version, api.DocumentationUrl), Is.EqualTo(("Sample", "1.10", "https://sample.example/docs")));
        Assert.That((api.ModulePath, api.RequestSuffix), Is.EqualTo(("samples", "Call")));
        Assert.That(api.Servers.Single().Url, Is.EqualTo("https://sample.example"));
        Assert.That(api.Groups.Select(group => (group.Name, group.Documentation.Summary, group.Parent)), Is.EqualTo(
            [("Audio", "Sounds.", null), ("Video", (string?)"Pictures.", (string?)"Audio")]));
    }

    [Test]
    public void Servers_may_have_variables()
    {
        var servers = ReadApi("api: A\nservers: [https://a.example, { url: \"https://{r}.{s}\", name: x, variables: { r: [eu, us], s: b } }]"
            .Replace("[eu, us]", "{ values: [eu, us] }")).Servers;

        Assert.That(servers.Select(server => server.Url), Is.EqualTo(["https://a.example", "https://{r}.{s}"]));
        Assert.That(servers[1].Variables.Select(variable => (variable.Name, variable.Default)), Is.EqualTo([("r", "eu"), ("s", "b")]));
        Assert.That(servers[1].Variables[0].Values, Is.EqualTo(["eu", "us"]));
    }

    [Test]
    public void Every_kind_of_scheme_can_be_declared()
    {
        var api = ReadApi("""
            api: A
            auth:
              bearer: [X, Y]
              header: { bearer: { env: X, header: X-Token } }
              apiKey: { query: key, env: K, prefix: "Key " }
              basic: { userEnv: U, passwordEnv: [P, Q] }
              oauth2: { env: T, flows: { clientCredentials: { tokenUrl: https://t, scopes: [a, b] } } }
              openIdConnect: https://id.example
              http: { scheme: Digest }
              mutualTls: { summary: A certificate. }
            """);

        Assert.That(api.AuthSchemes.Select(Show), Is.EqualTo(
        [
            "BearerScheme bearer X,Y Authorization", "BearerScheme header X X-Token", "ApiKeyScheme apiKey K Query key 'Key '",
            "BasicScheme basic P,Q U", "OAuth2Scheme oauth2 T ClientCredentials https://t a,b", "OpenIdConnectScheme openIdConnect  https://id.example",
            "HttpScheme http  Digest", "MutualTlsScheme mutualTls  A certificate.",
        ]));
        Assert.That(api.Auth.Alternatives.Select(alternative => alternative.Requirements.Single().Scheme), Is.EqualTo(api.AuthSchemes.Select(scheme => scheme.Name)));

        static string Show(AuthScheme scheme) => $"{scheme.GetType().Name} {scheme.Name} {string.Join(',', scheme.Environment)} " + scheme switch
        {
            BearerScheme bearer => bearer.Header,
            ApiKeyScheme key => $"{key.In} {key.Parameter} '{key.Prefix}'",
            BasicScheme basic => string.Join(',', basic.UserEnvironment),
            OAuth2Scheme oauth => string.Join(' ', oauth.Flows.Select(flow => $"{flow.Grant} {flow.TokenUrl} {string.Join(',', flow.Scopes.Select(scope => scope.Name))}")),
            OpenIdConnectScheme connect => connect.DiscoveryUrl,
            HttpScheme http => http.Scheme,
            _ => scheme.Description,
        };
    }

    [TestCase("auth: none", "")]
    [TestCase("auth: key", "key")]
    [TestCase("auth: key + app", "key+app")]
    [TestCase("auth: \"user(read, write) + key\"", "user(read,write)+key")]
    [TestCase("auth: [key, app + user, none]", "key|app+user|")]
    [TestCase("", null)]
    public void An_endpoint_may_have_a_policy_of_its_own(string line, string? expected)
    {
        var endpoint = ReadApi($"""
            api: A
            schemes:
              key: {"{"} bearer: K {"}"}
              app: {"{"} bearer: B {"}"}
              user: {"{"} oauth2: {"{"} flows: {"{"} implicit: {"{"} authorizationUrl: https://a {"}"} {"}"} {"}"} {"}"}
            endpoints:
              Do:
                get: /a
                {line}
            """).Endpoints.Single();

        Assert.That(endpoint.Auth is null ? null : Show(endpoint.Auth), Is.EqualTo(expected));
    }

    [Test]
    public void Declared_schemes_are_alternatives_unless_a_policy_says_otherwise()
    {
        Assert.That(Show(ReadApi("api: A\nschemes: { key: { bearer: K }, app: { bearer: B } }").Auth), Is.EqualTo("key|app"));
        Assert.That(Show(ReadApi("api: A\nschemes: { key: { bearer: K }, app: { bearer: B } }\nauth: key + app").Auth), Is.EqualTo("key+app"));
    }

    [Test]
    public void A_WebSocket_endpoint_has_messages_with_roles_and_directions()
    {
        var socket = ReadApi("""
            api: A
            sockets:
              Talk:
                connect: /talk/{room}
                query: { a: int? }
                subprotocols: [x, y]
                open: { Hello: any }
                close: { Bye: { type: any, summary: The end. } }
                keepAlive: { Ping: any, Pong: { type: any, from: server } }
                send: { Sound: binary }
                receive: { Text: string }
                both: { Note: string }
            """).Sockets.Single();

        Assert.That(socket.Path.Text, Is.EqualTo("/talk/{room}"));
        Assert.That(socket.Parameters.Select(parameter => parameter.Name), Is.EqualTo(["room", "a"]));
        Assert.That(socket.Subprotocols, Is.EqualTo(["x", "y"]));
        Assert.That(socket.Messages.Select(message => $"{message.Name} {message.Role} {message.Direction} {Describe(message.Type)}"), Is.EqualTo(
        [
            "Hello Open Send Any", "Bye Close Send Any", "Ping KeepAlive Send Any", "Pong KeepAlive Receive Any", "Sound Exchange Send File",
            "Text Exchange Receive String", "Note Exchange Both String",
        ]));
    }

    [Test]
    public void APIs_of_one_file_take_what_they_do_not_say_from_its_top()
    {
        var (apis, diagnostics) = Read("""
            module: m
            summary: Both.
            baseUrl: https://a.example
            auth: { bearer: T }
            endpoints:
              Shared: { get: /shared }
            apis:
              A: { summary: The first., auth: { basic: { userEnv: U } }, endpoints: { Own: { get: /own } } }
              B: { requestSuffix: Call, baseUrl: https://b.example }
            """);

        Assert.That(diagnostics, Is.Empty);
        Assert.That(apis.Select(api => (api.Name, api.Documentation.Summary, api.Servers.Single().Url, api.AuthSchemes.Single().Name)), Is.EqualTo(
            [("A", (string?)"The first.", "https://a.example", "basic"), ("B", (string?)"Both.", "https://b.example", "bearer")]));
        Assert.That(apis.Select(api => string.Join(' ', api.Endpoints.Select(endpoint => endpoint.Id))), Is.EqualTo(["Shared Own", "Shared"]));
    }

    private static string Show(AuthPolicy policy) => string.Join('|', policy.Alternatives.Select(alternative =>
        string.Join('+', alternative.Requirements.Select(requirement =>
            requirement.Scopes.Count == 0 ? requirement.Scheme : $"{requirement.Scheme}({string.Join(',', requirement.Scopes)})"))));
}
