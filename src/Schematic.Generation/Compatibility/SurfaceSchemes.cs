using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>The notation of authentication schemes.</summary>
internal static class SurfaceSchemes
{
    /// <summary>Returns the credentials that a scheme sends, and the source of its secret.</summary>
    public static SurfaceScheme Of(AuthScheme scheme) => new(scheme.Accept(Wire.Instance), scheme.Variables) { Location = scheme.Location };

    private sealed class Wire : IAuthVisitor<string>
    {
        public static Wire Instance { get; } = new();

        public string Visit(ApiKeyScheme scheme) =>
            $"{scheme.Kind} {scheme.In.ToString().ToLowerInvariant()} {scheme.Parameter}{(scheme.Prefix.Length == 0 ? "" : $" after '{scheme.Prefix}'")}";

        public string Visit(BearerScheme scheme) => scheme.Header == "Authorization" ? scheme.Kind : $"{scheme.Kind} {scheme.Header}";

        public string Visit(BasicScheme scheme) => scheme.Kind;

        public string Visit(HttpScheme scheme) => $"{scheme.Kind} {scheme.Scheme}";

        public string Visit(OAuth2Scheme scheme) => $"{scheme.Kind} {string.Join(' ', scheme.Flows.Select(flow => flow.Grant).Order())}";

        public string Visit(OpenIdConnectScheme scheme) => scheme.Kind;

        public string Visit(MutualTlsScheme scheme) => scheme.Kind;
    }
}
