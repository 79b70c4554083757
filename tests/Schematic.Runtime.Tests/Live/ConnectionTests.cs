using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Schematic.Runtime.Tests.Http;

namespace Schematic.Runtime.Tests.Live;

/// <summary>The connections of clients: their number, their lifetime, and the requests on them.</summary>
internal sealed class ConnectionTests
{
    [Test]
    public void Connections_are_renewed_so_that_changes_of_DNS_are_seen()
    {
        using var handler = ApiConnection.CreateHandler();

        Assert.That(handler.PooledConnectionLifetime, Is.EqualTo(TimeSpan.FromMinutes(2)));
    }

    [Test]
    public async Task A_hundred_parallel_calls_fetch_one_token()
    {
        var (fetched, called) = (0, 0);
        await using var server = await LiveServer.StartAsync(async context =>
        {
            if (context.Request.Path == "/token")
            {
                Interlocked.Increment(ref fetched);
                var form = await context.Request.ReadFormAsync();
                await context.Response.WriteAsync(form["grant_type"] == "client_credentials" ? """{"access_token":"t1","token_type":"Bearer","expires_in":3600}""" : "{}");
                return;
            }

            if (context.Request.Headers.Authorization == "Bearer t1") Interlocked.Increment(ref called);
            context.Response.StatusCode = 204;
        });
        var settings = new OAuth2Settings(new Uri(server.Options.BaseUrl!, "/token"), "id") { ClientSecret = "s3cret" };
        var client = server.Client.With(options => options with { ApiKey = OAuth2.ClientCredentials(settings) });

        await Task.WhenAll(Enumerable.Range(0, 100).Select(id => client.DeleteItemAsync($"{id}")));

        Assert.That((fetched, called), Is.EqualTo((1, 100)));
    }

    [Test]
    public async Task A_large_upload_tells_its_name_and_type_and_is_not_held()
    {
        const long length = 300L << 20;
        var (received, peak, name, type) = (0L, 0L, "", "");
        await using var server = await LiveServer.StartAsync(async context =>
        {
            var boundary = context.Request.ContentType!.Split("boundary=")[1].Trim('"');
            var part = (await new MultipartReader(boundary, context.Request.Body).ReadNextSectionAsync())!;
            (name, type) = (part.ContentDisposition!, part.ContentType!);
            var buffer = new byte[1 << 16];
            for (int read; (read = await part.Body.ReadAsync(buffer)) > 0;)
            {
                if (received >> 24 != (received + read) >> 24) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
                received += read;
            }

            context.Response.StatusCode = 204;
        });
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await server.Client.SendAsync(new Probe(
            request =>
            {
                request.Path("/");
                request.Multipart().File("film", ApiFile.FromStream(new ZeroStream(length), "große Datei.mp4", "video/mp4"));
            },
            "POST"));

        Assert.That(received, Is.EqualTo(length));
        Assert.That(name, Is.EqualTo("form-data; name=\"film\"; filename=\"große Datei.mp4\""));
        Assert.That(type, Is.EqualTo("video/mp4"));
        Assert.That(peak - before, Is.LessThan(32 << 20));
    }
}
