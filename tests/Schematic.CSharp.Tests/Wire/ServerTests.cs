namespace Schematic.CSharp.Tests.Wire;

/// <summary>Servers of operations: their variables are options, and their relative URLs belong to the server of the API.</summary>
public sealed class ServerTests
{
    private const string Document = """
        openapi: 3.2.0
        info: {title: Sample, version: 1.0.0}
        servers: [{url: 'https://{region}.a.example/v1', variables: {region: {default: eu, enum: [eu, us]}}}]
        paths:
          /a: {get: {operationId: first, responses: {'204': {description: ''}}}}
          /b: {get: {operationId: second, servers: [{url: 'https://{host}.up.example:{port}/x/', variables: {host: {default: files}, port: {default: '8443', enum: ['444', '8443']}}}], responses: {'204': {description: ''}}}}
          /c: {get: {operationId: third, servers: [{url: 'https://{region}.other.example', variables: {region: {default: ap}}}], responses: {'204': {description: ''}}}}
          /d: {get: {operationId: fourth, servers: [{url: /v2}], responses: {'204': {description: ''}}}}
          /e: {servers: [{url: '/{version}/x', variables: {version: {default: v3}}}], get: {operationId: fifth, responses: {'204': {description: ''}}}}

        """;

    [TestCase("", "https://eu.a.example/v1/a https://files.up.example:8443/x/b https://ap.other.example/c https://eu.a.example/v2/d https://eu.a.example/v3/x/e")]
    [TestCase("Region = \"us\", Host = \"h\", Port = \"444\", Version = \"v4\"", "https://us.a.example/v1/a https://h.up.example:444/x/b https://us.other.example/c https://us.a.example/v2/d https://us.a.example/v4/x/e")]
    [TestCase("BaseUrl = new Uri(\"http://b.example/v1\")", "http://b.example/v1/a http://b.example/v1/b http://b.example/v1/c http://b.example/v2/d http://b.example/v3/x/e")]
    public async Task Each_operation_has_its_server(string options, string urls)
    {
        var exchange = await Exchange.OfAsync(Document, "", $$"""
            var configured = new SampleClient(new HttpClient(handler), new SampleClientOptions { MaxRetries = 0, OnRequest = (message, token) => { Show(message.RequestUri); return default; }, {{options}} });
            await configured.FirstAsync(); await configured.SecondAsync(); await configured.ThirdAsync(); await configured.FourthAsync(); await configured.FifthAsync();
            """);

        Assert.That(string.Join(' ', exchange.Shown), Is.EqualTo(urls));
    }
}
