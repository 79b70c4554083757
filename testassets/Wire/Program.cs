using System.Globalization;
using Wire;

// Drives a server that checks bytes and misbehaves, with the client made from wire.openapi.yaml: a line for each check.
// Wire <part of a name> runs the checks whose names contain it.

// Requests must not depend on the culture; this one writes 0,25 and ~1.
var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
culture.NumberFormat.NumberDecimalSeparator = ",";
culture.NumberFormat.NegativeSign = "~";
culture.DateTimeFormat.DateSeparator = "·";
culture.DateTimeFormat.TimeSeparator = "·";
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = culture;

Check[] checks =
[
    .. ParameterChecks.All,
    .. BodyChecks.All,
    .. AnswerChecks.All,
    .. ErrorChecks.All,
    .. StreamChecks.All,
    .. PageChecks.All,
    .. CredentialChecks.All,
    .. SecretChecks.All,
];
var failures = 0;
foreach (var check in checks.Where(check => check.Name.Contains(args.FirstOrDefault() ?? "", StringComparison.Ordinal)))
    if (!await check.PassesAsync()) failures++;
return failures == 0 ? 0 : 1;
