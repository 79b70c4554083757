using ForeignServers.Apis;
using ForeignServers.Apis.PowerDns;

namespace ForeignServers;

/// <summary>A zone from its creation to its end, a wrong key, a zone that is not there.</summary>
internal static class PowerDnsScenario
{
    private const string Server = "localhost";

    public static async Task RunAsync(Uri address)
    {
        // The description requires members of record sets that the server leaves out of its answers.
        using var dns = new PowerDnsClient(Options(address, "secret") with { MissingMembers = MissingMembers.Tolerate });

        var created = await dns.Zones.CreateZoneAsync(Server, new ZoneModel { Name = "example.org.", Kind = ZoneKind.Native, Nameservers = ["ns1.example.org."] });
        Console.WriteLine($"created {created.Name} {created.Kind} {created.Serial > 0}");

        await dns.Zones.PatchZoneAsync(Server, created.Id!, new ZoneModel
        {
            Rrsets =
            [
                new RRSet { Name = "www.example.org.", Type = "A", Ttl = 300, Changetype = "REPLACE", Records = [new Record { Content = "192.0.2.1" }, new Record { Content = "192.0.2.2", Disabled = true }] },
            ],
        });
        var patched = await dns.Zones.ListZoneAsync(Server, created.Id!);
        foreach (var set in patched.Rrsets!.Where(set => set.Type == "A"))
            Console.WriteLine($"{set.Name} {set.Ttl} {string.Join(" ", set.Records.Select(record => $"{record.Content}/{record.Disabled}"))}");

        Console.WriteLine("listed " + string.Join(" ", (await dns.Zones.ListZonesAsync(Server)).Select(zone => zone.Name)));

        await dns.Zones.DeleteZoneAsync(Server, created.Id!);
        Console.WriteLine("left " + (await dns.Zones.ListZonesAsync(Server)).Count);

        Console.WriteLine("missing " + await FailureAsync(() => dns.Zones.ListZoneAsync(Server, "missing.example.")));
        using var stranger = new PowerDnsClient(Options(address, "wrong"));
        Console.WriteLine("stranger " + await FailureAsync(() => stranger.Zones.ListZonesAsync(Server)));
    }

    private static PowerDnsClientOptions Options(Uri address, string key) => new() { BaseUrl = new Uri(address, "/api/v1"), ApiKey = key };

    private static async Task<string> FailureAsync(Func<Task> call)
    {
        try
        {
            await call();
            return "nothing";
        }
        catch (ApiException exception)
        {
            return $"{(int)exception.StatusCode} {(exception.TryGetError<ErrorModel>(out var error) ? error.Error : "untyped")}";
        }
    }
}
