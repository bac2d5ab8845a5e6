import { manifestFields, otherJson } from '../../../facts/setup/otherJson.ts';
import { readList, readRecord } from '../../json.ts';

type Fields = Readonly<Record<string, unknown>>;

export type FoundApplication =
  | { readonly status: 'ok'; readonly fields: Fields }
  | { readonly status: 'refused'; readonly message: string };

const copyManifest = 'Copy the whole text of the Manifest page of your registration.';

/**
 * Finds the application in pasted JSON: alone, in `{application: …}`, in a list of Azure CLI, or in Graph’s `{value: […]}`.
 * @returns a refusal that says what the JSON is, if it isn’t one application
 */
export function findApplication(value: unknown): FoundApplication {
  const list = readList(value) ?? readList(readRecord(value)?.['value']);
  if (list && list.length > 1 && list.every((each) => readRecord(each)))
    return refuse(
      `This is a list of ${list.length} items. Paste only the registration that you want to check.`,
    );
  const fields = readRecord(list ? list[0] : value);
  if (!fields)
    return refuse(`A manifest is one JSON object. This is something else. ${copyManifest}`);
  return nameOther(unwrap(fields));
}

function unwrap(fields: Fields): Fields {
  return readRecord(fields['application']) ?? readRecord(fields['app']) ?? fields;
}

function nameOther(fields: Fields): FoundApplication {
  const other = otherJson.find((row) => row.fields.some((name) => Object.hasOwn(fields, name)));
  if (!other || manifestFields.some((name) => Object.hasOwn(fields, name)))
    return { status: 'ok', fields };
  return refuse(`This is ${other.what}, not the manifest of an app registration. ${copyManifest}`);
}

function refuse(message: string): FoundApplication {
  return { status: 'refused', message };
}
