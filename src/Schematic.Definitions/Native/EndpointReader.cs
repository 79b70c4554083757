using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>Reads endpoints.</summary>
internal static class EndpointReader
{
    /// <summary>Reads an endpoint.</summary>
    public static Endpoint? Read(DocumentNode entry, DiagnosticBag diagnostics)
    {
        if (Section.Open(entry, Keywords.Endpoint, diagnostics) is not { } section) return null;
        if (section.OneOf(Keywords.Methods) is not { } method)
        {
            diagnostics.Report(DiagnosticDescriptors.MissingMethod, entry.KeyLocation, entry.Key);
            return null;
        }

        var path = PathReader.Read(method, diagnostics);
        var parameters = ParameterReader.ReadAll(section, path);
        return new Endpoint
        {
            Id = entry.Key,
            Method = method.Key.ToUpperInvariant(),
            Path = path,
            Group = section.Text("group"),
            Documentation = section.Documentation(),
            IsDeprecated = section.Flag("deprecated"),
            Parameters = ConstantHeaders.RemovedFrom(parameters),
            Headers = ConstantHeaders.Of(parameters),
            Body = BodyReader.Read(section),
            Responses = ResponseReader.ReadAll(section),
            Stream = StreamedResponseReader.Read(section),
            Pagination = PaginationReader.Read(section),
            Auth = AuthPolicyReader.Read(section),
            Servers = ServerReader.Read(section),
            Location = entry.KeyLocation,
        };
    }
}
