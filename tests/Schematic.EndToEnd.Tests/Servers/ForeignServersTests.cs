using System.Diagnostics;
using Schematic.EndToEnd.Tests.Harness;

namespace Schematic.EndToEnd.Tests.Servers;

/// <summary>Clients for third-party descriptions call third-party servers.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class ForeignServersTests
{
    private const string Schema = "/usr/share/pdns-backend-sqlite3/schema/schema.sqlite3.sql";

    [Test]
    public async Task PowerDNS_keeps_a_zone()
    {
        using var server = await InstalledServer.StartAsync("pdns_server", PowerDns);

        Assert.That(Run("powerdns", server.Address), Is.EqualTo(new[]
        {
            "created example.org. Native True",
            "www.example.org. 300 192.0.2.1/False 192.0.2.2/True",
            "listed example.org.",
            "left 0",
            "missing 404 Not Found",
            "stranger 401 Unauthorized",
        }));
    }

    [Test]
    public async Task Etcd_keeps_and_watches_a_key()
    {
        using var server = await InstalledServer.StartAsync("etcd", (port, folder) =>
        [
            "--data-dir", Path.Combine(folder, "data"),
            "--listen-client-urls", $"http://127.0.0.1:{port}", "--advertise-client-urls", $"http://127.0.0.1:{port}",
            "--listen-peer-urls", "http://127.0.0.1:0",
        ]);

        Assert.That(Run("etcd", server.Address), Is.EqualTo(new[]
        {
            "put 2 True",
            "range 1 hello version 1",
            "swapped True",
            "swapped False",
            "watching",
            "saw hello at 0",
            "saw goodbye at 1",
            "saw live at 2",
            "deleted 1 live",
            "left 0",
            "failed 400",
        }));
    }

    [Test]
    public async Task Alertmanager_is_silenced()
    {
        using var server = await InstalledServer.StartAsync("prometheus-alertmanager", (port, folder) =>
        {
            File.WriteAllText(Path.Combine(folder, "config.yml"), "route: { receiver: nobody }\nreceivers: [{ name: nobody }]\n");
            return ["--config.file=config.yml", "--storage.path=data", $"--web.listen-address=127.0.0.1:{port}", "--cluster.listen-address="];
        });

        var lines = Run("alertmanager", server.Address);

        Assert.That(lines[0], Does.StartWith("status disabled 0."));
        Assert.That(lines[1..], Is.EqualTo(new[]
        {
            "receivers nobody",
            "alert db 1 90 % = \"full\"",
            "silence active we know alertname 1",
            "silences 1",
            "silence expired",
            "missing 404",
        }));
    }

    [Test]
    public async Task Prometheus_is_queried()
    {
        using var server = await InstalledServer.StartAsync("prometheus", (port, folder) =>
        {
            File.WriteAllText(Path.Combine(folder, "config.yml"), $"""
                global: {"{"} scrape_interval: 1s, evaluation_interval: 1s {"}"}
                rule_files: [rules.yml]
                scrape_configs: [{"{"} job_name: self, static_configs: [{"{"} targets: ['127.0.0.1:{port}'], labels: {"{"} room: 'a b' {"}"} {"}"}] {"}"}]
                """);
            File.WriteAllText(Path.Combine(folder, "rules.yml"), """
                groups: [{ name: all, rules: [{ record: 'job:up:sum', expr: 'sum by (job) (up)' }, { alert: Down, expr: 'up == 0', for: 1m, labels: { severity: page } }] }]
                """);
            return ["--config.file=config.yml", "--storage.tsdb.path=data", $"--web.listen-address=127.0.0.1:{port}", "--web.enable-admin-api"];
        });

        Assert.That(Run("prometheus", server.Address), Is.EqualTo(new[]
        {
            "version 2",
            "vector a b 1",
            "scalar 2",
            "string a & b",
            "matrix True",
            "series a b",
            "jobs self",
            "target up",
            "recording job:up:sum",
            "alert Down page inactive",
            "metadata gauge",
            "deleted",
            "failed 400 bad_data",
        }));
    }

    [Test]
    public async Task Podman_serves_the_api_of_Docker()
    {
        using var server = await InstalledServer.StartAsync("podman", (port, folder) =>
        [
            "--root", Path.Combine(folder, "root"), "--runroot", Path.Combine(folder, "run"), "--storage-driver", "vfs", "--network-config-dir", Directory.CreateDirectory(Path.Combine(folder, "networks")).FullName,
            "system", "service", "--time=0", $"tcp:127.0.0.1:{port}",
        ]);

        Assert.That(Run("docker", server.Address), Is.EqualTo(new[]
        {
            "ping OK 1.41 True",
            "engine Podman Engine",
            "containers 0 images 0",
            "listed 0 0",
            "volume data local a b",
            "volumes data",
            "missing 404 True",
            "network 64 True",
            "networks 0",
        }));
    }

    [TestCase("petstore", 22)]
    [TestCase("museum", 8)]
    public async Task A_mock_that_checks_each_request_accepts_all_operations(string description, int operations)
    {
        var prism = Path.Combine(Repository.Root, "artifacts", "prism", "node_modules", "@stoplight", "prism-cli", "dist", "index.js");
        if (!File.Exists(prism)) Assert.Ignore("Prism is not installed; .ci/run installs it.");
        var document = Path.Combine(Repository.Root, "testassets", "descriptions", description + ".yaml");
        using var server = await InstalledServer.StartAsync(
            "node", (port, _) => [prism, "mock", "--errors", "--dynamic", "--host", "127.0.0.1", "--port", $"{port}", document]);

        var lines = Run(description, server.Address);

        Assert.That(lines, Has.Length.EqualTo(operations));
        Assert.That(lines, Has.All.EndsWith(": accepted, and the answer read"));
    }

    [Test]
    public void Kubernetes_checks_media_types_and_patches()
    {
        Assert.That(Run("kubernetes", new Uri($"http://127.0.0.1:{InstalledServer.FreePort()}")), Is.EqualTo(new[]
        {
            "created web default True",
            "patched cart nowhere main side",
            "applied tests",
            "listed 1",
            "saw ADDED web",
            "saw DELETED web",
            "missing 404 NotFound",
        }));
    }

    [Test]
    public void A_completion_of_a_chat_comes_token_by_token()
    {
        Assert.That(Run("chat", new Uri($"http://127.0.0.1:{InstalledServer.FreePort()}")), Is.EqualTo(new[]
        {
            "token by token:  0 1 2 3 4",
            "100000 tokens, memory flat",
        }));
    }

    private static IEnumerable<string> PowerDns(int port, string folder)
    {
        var database = Path.Combine(folder, "pdns.db");
        if (InstalledServer.Find("sqlite3") is not { } sqlite || !File.Exists(Schema)) throw new IgnoreException("PowerDNS has no sqlite3 here.");
        using (var fill = Process.Start(sqlite, [database, ".read " + Schema])) fill.WaitForExit();
        return
        [
            "--config-dir=" + folder, "--socket-dir=" + folder, "--daemon=no", "--guardian=no", "--disable-syslog",
            "--launch=gsqlite3", "--gsqlite3-database=" + database,
            "--api=yes", "--api-key=secret", "--webserver=yes", "--webserver-address=127.0.0.1", $"--webserver-port={port}",
            "--local-address=127.0.0.1", $"--local-port={InstalledServer.FreePort()}",
        ];
    }

    private static string[] Run(string scenario, Uri address)
    {
        var program = Path.Combine(Repository.Root, "testassets", "ForeignServers", "bin", TestRun.Configuration, "net10.0", "ForeignServers.dll");
        var (exitCode, output) = DotNet.Run(Path.GetDirectoryName(program)!, "exec", program, scenario, address.ToString());
        Assert.That(exitCode, Is.Zero, output);
        return output.ReplaceLineEndings("\n").TrimEnd().Split('\n');
    }
}
