using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi;

/// <summary>Chooses the names of credentials: options of the client, and environment variables. No two schemes share a name.</summary>
internal sealed class Credentials
{
    private readonly string _api;
    private readonly HashSet<string> _defaults;
    private readonly HashSet<string> _required;
    private readonly List<Credential> _credentials;
    private readonly HashSet<string> _options = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _variables = new(StringComparer.Ordinal);

    private Credentials(IReadOnlyList<AuthScheme> schemes, string api, IReadOnlyList<string> defaults, IReadOnlyList<string> required)
    {
        _api = Words.UpperSnake(api);
        _defaults = [.. defaults];
        _required = [.. required];
        var isOnlyBasic = schemes.OfType<BasicScheme>().Count() == 1;
        // The schemes of the document's policy choose first.
        _credentials = [.. schemes.Where(scheme => scheme is not MutualTlsScheme).OrderBy(scheme => _defaults.Contains(scheme.Name) ? 0 : 1)
            .Select(scheme => new Credential(scheme, CredentialName.Of(scheme, api), isOnlyBasic))];
    }

    /// <summary>Returns the schemes with the names of their credentials.</summary>
    /// <param name="schemes">The schemes.</param>
    /// <param name="api">The name of the API, with which the names of variables begin.</param>
    /// <param name="defaults">The schemes of the document's policy.</param>
    /// <param name="required">The schemes of all policies.</param>
    public static IReadOnlyList<AuthScheme> Name(IReadOnlyList<AuthScheme> schemes, string api, IReadOnlyList<string> defaults, IReadOnlyList<string> required)
    {
        var credentials = new Credentials(schemes, api, defaults, required);
        credentials.ChooseOptions();
        credentials.ChooseVariables();
        var named = credentials._credentials.ToDictionary(credential => credential.Scheme.Name, credential => credential.Named(), StringComparer.Ordinal);
        return [.. schemes.Select(scheme => named.GetValueOrDefault(scheme.Name, scheme))];
    }

    private void ChooseOptions()
    {
        var alike = _credentials.ToLookup(credential => credential.Name.Short, StringComparer.Ordinal);
        foreach (var credential in _credentials)
            if (IsShort(credential, [.. alike[credential.Name.Short]])) TakeOption(credential, credential.Name.Short);
        foreach (var credential in _credentials)
        {
            if (credential.Option is not null || (credential.Name.Qualified is { } qualified && TakeOption(credential, qualified))) continue;
            var isOther = credential.Name.Full == credential.Name.Short && IsOther(credential, alike[credential.Name.Short]);
            var full = isOther ? "Other" + credential.Name.Full : credential.Name.Full;
            for (var number = 1; !TakeOption(credential, full + (number == 1 ? "" : $"{number}")); number++);
        }
    }

    // A scheme that nothing requires is never sent: it must not look like the one that is.
    private bool IsOther(Credential credential, IEnumerable<Credential> alike) =>
        !_required.Contains(credential.Scheme.Name) && alike.Any(other => _required.Contains(other.Scheme.Name));

    private bool IsShort(Credential credential, IReadOnlyList<Credential> alike)
    {
        if (IsOther(credential, alike)) return false;
        if (credential.Name.Qualified is null && (_defaults.Contains(credential.Scheme.Name) || !HasRivals(credential, alike))) return true;
        return _defaults.Contains(credential.Scheme.Name)
            ? alike.Count(other => _defaults.Contains(other.Scheme.Name)) == 1
            : alike.Count == 1 && !credential.Name.IsExplicit;
    }

    // "headerKey" and "queryKey": neither can be just the key.
    private static bool HasRivals(Credential credential, IReadOnlyList<Credential> alike) =>
        alike.Any(other => other != credential && other.Scheme.Kind == credential.Scheme.Kind && other.Name.Qualified is null && other.Name.Full != credential.Name.Full);

    private bool TakeOption(Credential credential, string option)
    {
        if (!_options.Add(option)) return false;
        credential.Option = option;
        return true;
    }

    private void ChooseVariables()
    {
        foreach (var credential in _credentials)
        {
            var own = string.Join('_', NameWords.Of(credential.Option!).Select(Words.UpperSnake).Prepend(_api).Where(word => word.Length > 0));
            if (credential.Scheme is BasicScheme) (credential.UserVariable, own) = (Free(own + "_USERNAME"), own + "_PASSWORD");
            credential.Variables.Add(Free(own));
        }

        foreach (var credential in _credentials.Where(credential => credential.Option == credential.Name.Short || IsAlone(credential))) AddUsualVariables(credential);
    }

    private bool IsAlone(Credential credential) => _credentials.Count(other => other.Name.Short == credential.Name.Short) == 1;

    // Readers of an API's documentation try "SHOP_API_KEY" or "SHOP_TOKEN", whichever name the description uses.
    private void AddUsualVariables(Credential credential)
    {
        var (key, token) = (_api + "_API_KEY", _api + "_TOKEN");
        switch (credential.Scheme)
        {
            case BearerScheme or ApiKeyScheme when credential.Name.HasUsualNoun:
                if (_variables.Add(key)) credential.Variables.Insert(0, key);
                if (credential.Scheme is BearerScheme && _variables.Add(token)) credential.Variables.Add(token);
                break;
            case OAuth2Scheme or OpenIdConnectScheme or HttpScheme when _variables.Add(token):
                credential.Variables[0] = token;
                break;
        }
    }

    private string Free(string variable)
    {
        var free = variable;
        for (var number = 2; !_variables.Add(free); number++) free = $"{variable}_{number}";
        return free;
    }

    private sealed class Credential(AuthScheme scheme, CredentialName name, bool isOnlyBasic)
    {
        public AuthScheme Scheme => scheme;

        public CredentialName Name => name;

        public string? Option { get; set; }

        public string? UserVariable { get; set; }

        public List<string> Variables { get; } = [];

        public AuthScheme Named()
        {
            var isUsual = Option == Words.Join(scheme.Name) || (Option!.Length == 0 && isOnlyBasic);
            var named = scheme with { Credential = isUsual ? null : Option, Environment = Variables };
            return named is BasicScheme basic ? basic with { UserEnvironment = [UserVariable!] } : named;
        }
    }
}
