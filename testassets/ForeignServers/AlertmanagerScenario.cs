using ForeignServers.Apis;
using ForeignServers.Apis.Alertmanager;

namespace ForeignServers;

/// <summary>An alert, and a silence from its creation to its end.</summary>
internal static class AlertmanagerScenario
{
    public static async Task RunAsync(Uri address)
    {
        using var alertmanager = new AlertmanagerClient(new AlertmanagerClientOptions { BaseUrl = new Uri(address, "/api/v2") });
        var now = DateTimeOffset.UtcNow;

        var status = await alertmanager.General.GetStatusAsync();
        Console.WriteLine($"status {status.Cluster.Status} {status.VersionInfo.Version}");
        Console.WriteLine("receivers " + string.Join(" ", (await alertmanager.Receiver.GetReceiversAsync()).Select(receiver => receiver.Name)));

        await alertmanager.Alert.PostAlertsAsync([new PostableAlert
        {
            Labels = new Dictionary<string, string> { ["alertname"] = "DiskFull", ["instance"] = "db 1" },
            Annotations = new Dictionary<string, string> { ["summary"] = "90 % = \"full\"" },
            StartsAt = now,
        }]);
        var alert = (await alertmanager.Alert.GetAlertsAsync(new GetAlertsRequest { Active = true, Filter = ["alertname=\"DiskFull\"", "instance=~\"db.*\""] })).Single();
        Console.WriteLine($"alert {alert.Labels["instance"]} {alert.Annotations["summary"]}");

        var posted = await alertmanager.Silence.PostSilencesAsync(new PostableSilence
        {
            Matchers = [new Matcher { Name = "alertname", Value = "DiskFull", IsRegex = false, IsEqual = true }],
            StartsAt = now,
            EndsAt = now.AddHours(1),
            CreatedBy = "somebody",
            Comment = "we know",
        });
        var id = Guid.Parse(posted.SilenceID!);
        var silence = await alertmanager.Silence.GetSilenceAsync(id);
        Console.WriteLine($"silence {silence.Status.State} {silence.Comment} {silence.Matchers[0].Name} {(silence.EndsAt - now).TotalHours:F0}");
        Console.WriteLine($"silences {(await alertmanager.Silence.GetSilencesAsync(["alertname=\"DiskFull\""])).Count}");

        await alertmanager.Silence.DeleteSilenceAsync(id);
        Console.WriteLine($"silence {(await alertmanager.Silence.GetSilenceAsync(id)).Status.State}");

        try { await alertmanager.Silence.GetSilenceAsync(Guid.Empty); }
        catch (ApiException exception) { Console.WriteLine($"missing {(int)exception.StatusCode}"); }
    }
}
