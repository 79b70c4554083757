using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Requests;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Clients;

/// <summary>Documents the exceptions of methods.</summary>
internal sealed class ExceptionBinder(ModuleContext context, int api)
{
    /// <summary>Returns the line of the documentation comment about the exception of an endpoint: the statuses of its errors with their types.</summary>
    public string Documentation(Endpoint endpoint)
    {
        var success = Successes.Of(endpoint).Status;
        var errors = endpoint.Responses.Where(response => !response.IsSuccess && response.Status != success && response.Status[0] is not ('1' or '3'))
            .GroupBy(TypeOf, response => response.Status == "default" ? "others" : response.Status, StringComparer.Ordinal)
            .Select(statuses => string.Join(", ", statuses) + statuses.Key)
            .ToList();
        var text = errors.Count == 0 ? "The server returned an error." : string.Join("; ", errors);
        return $"<exception cref=\"{context.Names.Apis[api].Exception}\">{text}</exception>";
    }

    // A reference by its whole name: a member of the client can have the same name as the type.
    private string TypeOf(Response response)
    {
        var content = response.Contents.Where(content => !content.IsEquivalent).Select(content => content.ValueType).OfType<TypeReference>().FirstOrDefault();
        return content is not null && context.Resolver.Definition(api, content) is { } type
            ? $": <see cref=\"global::{context.Namespaces.Of(context.GroupOf(type))}.{context.Names.Of(type)}\"/>"
            : "";
    }
}
