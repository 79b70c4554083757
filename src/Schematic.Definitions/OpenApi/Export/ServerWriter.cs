using System.Text.Json.Nodes;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Export;

/// <summary>Writes servers.</summary>
internal static class ServerWriter
{
    /// <summary>Writes a server.</summary>
    public static JsonObject Write(Server server)
    {
        var variables = new JsonObject();
        foreach (var variable in server.Variables)
        {
            variables[variable.Name] = new JsonObject { ["default"] = variable.Default }
                .WithList("enum", JsonParts.Texts(variable.Values))
                .With("description", variable.Description);
        }

        return new JsonObject { ["url"] = server.Url }.With("description", server.Description).WithMembers("variables", variables);
    }
}
