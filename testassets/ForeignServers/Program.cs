using ForeignServers;

// Drives a server that others wrote and prints what it sees, which a test compares: ForeignServers <scenario> <address>.
if (args is not [var scenario, var url]) return Usage();
var address = new Uri(url);

switch (scenario)
{
    case "powerdns":
        await PowerDnsScenario.RunAsync(address);
        return 0;
    case "etcd":
        await EtcdScenario.RunAsync(address);
        return 0;
    case "alertmanager":
        await AlertmanagerScenario.RunAsync(address);
        return 0;
    case "prometheus":
        await PrometheusScenario.RunAsync(address);
        return 0;
    case "docker":
        await DockerScenario.RunAsync(address);
        return 0;
    case "kubernetes":
        await KubernetesScenario.RunAsync(address);
        return 0;
    case "petstore":
        return await MockedScenario.RunPetstoreAsync(address);
    case "museum":
        return await MockedScenario.RunMuseumAsync(address);
    case "chat":
        await ChatScenario.RunAsync(address);
        return 0;
    default:
        return Usage();
}

static int Usage()
{
    Console.Error.WriteLine("ForeignServers powerdns|etcd|alertmanager|prometheus|docker|kubernetes|petstore|museum|chat <address>");
    return 2;
}
