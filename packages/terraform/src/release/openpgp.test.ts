import { expect, test } from '@jest/globals'
import { hashicorpKey } from './hashicorp-key.ts'
import { readKeyring, verifyDetached } from './openpgp.ts'

/** SHA256SUMS of terraform-provider-null 3.1.0 and its signature, as HashiCorp published them. */
const sums = `fea4227271ebf7d9e2b61b89ce2328c7262acd9fd190e1fd6d15a591abfa848e  terraform-provider-null_3.1.0_darwin_amd64.zip
9ebf4d9704faba06b3ec7242c773c0fbfe12d62db7d00356d4f55385fc69bfb2  terraform-provider-null_3.1.0_darwin_arm64.zip
a6576c81adc70326e4e1c999c04ad9ca37113a6e925aefab4765e5a5198efa7e  terraform-provider-null_3.1.0_freebsd_386.zip
5f9200bf708913621d0f6514179d89700e9aa3097c77dac730e8ba6e5901d521  terraform-provider-null_3.1.0_freebsd_amd64.zip
fc39cc1fe71234a0b0369d5c5c7f876c71b956d23d7d6f518289737a001ba69b  terraform-provider-null_3.1.0_freebsd_arm.zip
c797744d08a5307d50210e0454f91ca4d1c7621c68740441cf4579390452321d  terraform-provider-null_3.1.0_linux_386.zip
53e30545ff8926a8e30ad30648991ca8b93b6fa496272cd23b26763c8ee84515  terraform-provider-null_3.1.0_linux_amd64.zip
cecb6a304046df34c11229f20a80b24b1603960b794d68361a67c5efe58e62b8  terraform-provider-null_3.1.0_linux_arm64.zip
e1371aa1e502000d9974cfaff5be4cfa02f47b17400005a16f14d2ef30dc2a70  terraform-provider-null_3.1.0_linux_arm.zip
a8a42d13346347aff6c63a37cda9b2c6aa5cc384a55b2fe6d6adfa390e609c53  terraform-provider-null_3.1.0_windows_386.zip
02a1675fd8de126a00460942aaae242e65ca3380b5bb192e8773ef3da9073fd2  terraform-provider-null_3.1.0_windows_amd64.zip
`
const signature = `
wsFcBAABCAAQBQJgga+GCRCwtEEJdoW2dgAAo0YQAAW911BGDr2WHLo5NwcZenwHyxL5DX9g+4BknKbc/WxRC1hD8Afi3eygZk1yR6eT4Gp2HyNOwCjG
L1PTONBumMfj9udIeuX8onrJMMvjFHh+bORGxBi4FKr4V3b2ZV1IYOjWMEyyTGRDvwSCdxBkp3apH3s2xZLmRoAj84JZ4KaxGF7hlT0j4IkNyQKd2T5c
CByN9DV80+x+HtzaOieFwJL97iyGj6aznXfKfslK6S4oIrVTwyLTrQbxSxA0LsdUjRPHnJamL3sFOG77qUEUoXG3r61yi5vWV4P5gCH/+C+VkfGHqaB1
s0jHYLxoTEXtwthe66MydDBPe2Hd0J12u9ppOIeK3leeb4uiixWIirNdpWyjr/LU1KKWPxsDqMGYJ9TexyWkXjEpYmIEiY1Rxar8jrLh+FqVAhxRJajj
gSRu5pZj50CNeKmmbyolLhPCmICjYYU/xKPGXSyDFqonVVyMWCSpO+8F38OmwDQHIk5AWyc8hPOAZ+g5N95cfUAzEqlvmNvVHQIU40Y6/Ip2HZzzFCLK
QkMP1aDakYHq5w4ZO/ucjhKuoh1HDQMuMnZSu4eo2nMTBzYZnUxwtROrJZF1t103avbmP2QE/GaPvLIQn7o5WMV3ZcPCJ+szzzby7H2e33WIynrY/95en
sBxh7mGFbcQ1C59b5o7viwIaaY2`

const data = Buffer.from(sums)
const signed = Buffer.from(signature.replace(/\s/g, ''), 'base64')
const at = (day: string) => Date.parse(`${day}T00:00:00Z`)

test("HashiCorp's key is the published one, with what it says of its end", () => {
  const keys = readKeyring(hashicorpKey).map(({ fingerprint, expires }) => [
    fingerprint,
    expires && new Date(expires).toISOString().slice(0, 10)
  ])
  // As GnuPG lists it: the key itself, a subkey that ended in 2022, and the one that signs now.
  expect(keys).toEqual([
    ['C874011F0AB405110D02105534365D9472D7468F', '2030-03-01'],
    ['B36CBA91A2C0730C435FC280B0B441097685B676', '2022-04-20'],
    ['374EC75B485913604A831CC7C820C6D5CD27AB87', '2030-03-01']
  ])
})

test('a signature that HashiCorp made is valid, for as long as its key is', () => {
  const keys = readKeyring(hashicorpKey)
  const fingerprint = 'B36CBA91A2C0730C435FC280B0B441097685B676'
  expect(verifyDetached(data, signed, keys, at('2021-05-01'))).toEqual({ kind: 'valid', fingerprint })
  expect(verifyDetached(data, signed, keys, at('2023-01-01'))).toMatchObject({ kind: 'expired-key', fingerprint })
})

test('a changed file, a changed signature and what is no signature are told apart', () => {
  const keys = readKeyring(hashicorpKey)
  const now = at('2021-05-01')
  const changed = (bytes: Buffer, index: number) => {
    const copy = Buffer.from(bytes)
    copy.writeUInt8(copy.readUInt8(index) ^ 1, index)
    return copy
  }
  expect(verifyDetached(changed(data, 0), signed, keys, now)).toEqual({ kind: 'mismatch' })
  expect(verifyDetached(data, changed(signed, signed.length - 1), keys, now)).toEqual({ kind: 'mismatch' })
  expect(verifyDetached(data, Buffer.concat([signed, signed]), keys, now)).toMatchObject({ kind: 'malformed' })
  expect(verifyDetached(data, Buffer.alloc(0), keys, now)).toMatchObject({ kind: 'malformed' })
  expect(verifyDetached(data, signed, [], now)).toEqual({ kind: 'unknown-key', keyId: 'B0B441097685B676' })
})

test('no damage of a signature passes, or ends in anything but a verdict', () => {
  const keys = readKeyring(hashicorpKey)
  const now = at('2021-05-01')
  const verdicts = Array.from(signed, (_byte, index) => {
    const copy = Buffer.from(signed)
    copy.writeUInt8(copy.readUInt8(index) ^ 0x55, index)
    return [verifyDetached(data, copy, keys, now).kind, verifyDetached(data, signed.subarray(0, index), keys, now).kind]
  }).flat()
  const passed = verdicts.filter((kind) => kind === 'valid')
  // The two bytes that quote the beginning of the digest are no part of the proof.
  expect(passed.length).toBeLessThanOrEqual(2)
})
