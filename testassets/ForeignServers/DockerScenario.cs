using ForeignServers.Apis;
using ForeignServers.Apis.Docker;

namespace ForeignServers;

/// <summary>Docker's API, served by Podman: text, headers, lists, and a volume and a network from their creation to their end.</summary>
internal static class DockerScenario
{
    public static async Task RunAsync(Uri address)
    {
        // Podman implements an older version of the API, in which some members are null.
        using var docker = new DockerClient(new DockerClientOptions { BaseUrl = new Uri(address, "/v1.41"), MissingMembers = MissingMembers.Tolerate });

        var ping = await docker.SendRawAsync(new SystemPingRequest());
        Console.WriteLine($"ping {ping.Value} {ping.DockerHeaders().ApiVersion} {ping.DockerHeaders().DockerExperimental}");
        Console.WriteLine("engine " + (await docker.System.VersionAsync()).Components![0].Name);
        var info = await docker.System.InfoAsync();
        Console.WriteLine($"containers {info.Containers} images {info.Images}");
        Console.WriteLine($"listed {(await docker.Image.ListAsync()).Count} {(await docker.Container.ListAsync(new ContainerListRequest { All = true })).Count}");

        var volume = await docker.Volume.CreateAsync(new VolumeCreateRequest { Name = "data", Labels = new Dictionary<string, string> { ["owner"] = "a b" } });
        Console.WriteLine($"volume {volume.Name} {volume.Driver} {volume.Labels["owner"]}");
        Console.WriteLine("volumes " + string.Join(" ", (await docker.Volume.ListAsync("{\"label\":[\"owner=a b\"]}")).Volumes!.Select(each => each.Name)));
        await docker.Volume.DeleteAsync("data");
        try { await docker.Volume.InspectAsync("data"); }
        catch (ApiException exception) when (exception.TryGetError<ErrorResponse>(out var error)) { Console.WriteLine($"missing {(int)exception.StatusCode} {error.Message.Contains("data", StringComparison.Ordinal)}"); }

        var network = await docker.Network.CreateAsync(new NetworkCreateRequestBody { Name = "lan", Driver = "bridge", Internal = true });
        Console.WriteLine($"network {network.Id.Length} {(await docker.Network.InspectAsync("lan")).Internal}");
        await docker.Network.DeleteAsync("lan");
        Console.WriteLine($"networks {(await docker.Network.ListAsync()).Count(each => each.Name == "lan")}");
    }
}
